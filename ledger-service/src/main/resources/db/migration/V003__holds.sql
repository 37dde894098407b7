-- Minutes reserved for an arrangement. A refused hold is kept as its result.
CREATE TABLE hold (
    community_id      uuid        NOT NULL,
    id                uuid        NOT NULL,
    debit_account_id  uuid        NOT NULL,
    credit_account_id uuid        NOT NULL,
    amount_minutes    bigint      NOT NULL,
    arrangement_id    uuid        NOT NULL,
    state             text        NOT NULL,
    captured_minutes  bigint      NOT NULL DEFAULT 0,
    refusal           text,
    placed_at         timestamptz NOT NULL,
    resolved_at       timestamptz,
    PRIMARY KEY (community_id, id),
    CONSTRAINT hold_state_known CHECK (state IN ('REFUSED', 'OPEN', 'CAPTURED', 'VOIDED')),
    CONSTRAINT hold_captures_no_more CHECK (captured_minutes BETWEEN 0 AND greatest(amount_minutes, 0)),
    CONSTRAINT hold_refusal_fits_state CHECK ((refusal IS NOT NULL) = (state = 'REFUSED')),
    CONSTRAINT hold_resolved_has_time CHECK ((resolved_at IS NOT NULL) = (state IN ('CAPTURED', 'VOIDED')))
);
CREATE INDEX hold_of_debit ON hold (debit_account_id, id);
CREATE INDEX hold_of_credit ON hold (credit_account_id, id);
