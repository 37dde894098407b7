-- Reversals: a transfer that undoes another one, whole or in part, and that once.
ALTER TABLE transfer
    ADD COLUMN reverses_id uuid, ADD COLUMN reversal_reason text, ADD COLUMN reversal_by text,
    -- The soft limits it went beyond, as the codes of the warnings with commas between them.
    ADD COLUMN warnings text,
    DROP CONSTRAINT transfer_kind_known,
    ADD CONSTRAINT transfer_kind_known
        CHECK (kind IN ('SESSION', 'GIFT', 'GRANT', 'OPENING', 'IMPORT', 'REVERSAL', 'CLOSING')),
    ADD CONSTRAINT transfer_reversal_whole
        CHECK ((kind = 'REVERSAL') = (reverses_id IS NOT NULL)
           AND (reverses_id IS NULL) = (reversal_reason IS NULL) AND (reverses_id IS NULL) = (reversal_by IS NULL));
CREATE UNIQUE INDEX transfer_reversed_once ON transfer (community_id, reverses_id) WHERE reverses_id IS NOT NULL;
ALTER TABLE transfer_refusal
    ADD COLUMN reverses_id uuid, ADD COLUMN reversal_reason text, ADD COLUMN reversal_by text;

-- Holds end by themselves, and need no arrangement.
ALTER TABLE hold
    ALTER COLUMN arrangement_id DROP NOT NULL,
    ADD COLUMN expires_at timestamptz,
    DROP CONSTRAINT hold_state_known,
    ADD CONSTRAINT hold_state_known CHECK (state IN ('REFUSED', 'OPEN', 'CAPTURED', 'VOIDED', 'EXPIRED')),
    DROP CONSTRAINT hold_resolved_has_time,
    ADD CONSTRAINT hold_resolved_has_time
        CHECK ((resolved_at IS NOT NULL) = (state IN ('CAPTURED', 'VOIDED', 'EXPIRED'))),
    ADD CONSTRAINT hold_expires_by_ledger_time CHECK (state <> 'EXPIRED' OR resolved_at >= expires_at);
CREATE INDEX hold_due ON hold (expires_at, id) WHERE state = 'OPEN' AND expires_at IS NOT NULL;

-- Pots have a code instead of an owner; soft limits warn; the revision counts changes of state and limits.
ALTER TABLE account
    ADD COLUMN code text,
    ADD COLUMN soft_floor_minutes bigint, ADD COLUMN soft_ceiling_minutes bigint,
    ADD COLUMN revision bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT account_code_fits_kind CHECK ((code IS NOT NULL) = (kind = 'POT')),
    ADD CONSTRAINT account_code_plain CHECK (code ~ '^[a-z0-9-]{1,40}$');
CREATE UNIQUE INDEX account_one_pot ON account (community_id, code) WHERE code IS NOT NULL;

-- The terms an account has had, from its opening on: who changed them why, and after which transfer they took effect.
CREATE TABLE account_term (
    account_id           uuid        NOT NULL,
    revision             bigint      NOT NULL,
    community_id         uuid        NOT NULL,
    change               text        NOT NULL,
    state                text        NOT NULL,
    floor_minutes        bigint,
    ceiling_minutes      bigint,
    soft_floor_minutes   bigint,
    soft_ceiling_minutes bigint,
    available_minutes    bigint      NOT NULL,
    expected_minutes     bigint      NOT NULL,
    after_seq            bigint      NOT NULL,
    reason               text,
    decided_by           text,
    recorded_at          timestamptz NOT NULL,
    PRIMARY KEY (account_id, revision),
    CONSTRAINT account_term_change_known CHECK (change IN ('OPENED', 'FROZEN', 'REOPENED', 'LIMITED', 'CLOSED')),
    CONSTRAINT account_term_authority_whole
        CHECK ((change = 'OPENED') = (reason IS NULL) AND (change = 'OPENED') = (decided_by IS NULL))
);
INSERT INTO account_term (account_id, revision, community_id, change, state, floor_minutes, ceiling_minutes,
                          available_minutes, expected_minutes, after_seq, recorded_at)
SELECT id, 0, community_id, 'OPENED', state, floor_minutes, ceiling_minutes, 0, 0, 0, opened_at FROM account;
CREATE TRIGGER account_term_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_term
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
