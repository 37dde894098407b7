-- Where each community's ledger ends. Its row lock is what makes one writer per community.
CREATE TABLE ledger_head (
    community_id uuid        PRIMARY KEY,
    last_seq     bigint      NOT NULL DEFAULT 0,
    last_block   bigint      NOT NULL DEFAULT 0,
    last_hash    text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- The transfer's id is the caller's idempotency key, for ever, in its community.
CREATE TABLE transfer (
    community_id      uuid        NOT NULL,
    id                uuid        NOT NULL,
    seq               bigint      NOT NULL,
    debit_account_id  uuid        NOT NULL REFERENCES account (id),
    credit_account_id uuid        NOT NULL REFERENCES account (id),
    amount_minutes    bigint      NOT NULL,
    kind              text        NOT NULL,
    session_id        uuid,
    hold_id           uuid,
    override_reason   text,
    override_by       text,
    occurred_at       timestamptz NOT NULL,
    occurred_at_given boolean     NOT NULL,
    recorded_at       timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    CONSTRAINT transfer_seq_once UNIQUE (community_id, seq),
    CONSTRAINT transfer_amount_positive CHECK (amount_minutes > 0),
    CONSTRAINT transfer_two_accounts CHECK (debit_account_id <> credit_account_id),
    CONSTRAINT transfer_kind_known CHECK (kind IN ('SESSION', 'GIFT', 'GRANT', 'OPENING', 'IMPORT')),
    CONSTRAINT transfer_override_whole CHECK ((override_reason IS NULL) = (override_by IS NULL))
);
CREATE INDEX transfer_of_session ON transfer (community_id, session_id) WHERE session_id IS NOT NULL;
CREATE UNIQUE INDEX transfer_captures_hold_once ON transfer (community_id, hold_id) WHERE hold_id IS NOT NULL;

-- One side of a transfer; the versions of an account's entries have no gap.
CREATE TABLE entry (
    account_id            uuid   NOT NULL,
    version               bigint NOT NULL,
    community_id          uuid   NOT NULL,
    transfer_id           uuid   NOT NULL,
    seq                   bigint NOT NULL,
    amount_minutes        bigint NOT NULL,
    balance_after_minutes bigint NOT NULL,
    PRIMARY KEY (account_id, version),
    CONSTRAINT entry_moves_something CHECK (amount_minutes <> 0)
);
CREATE UNIQUE INDEX entry_two_per_transfer ON entry (community_id, transfer_id, (amount_minutes > 0));

-- Refused transfers keep their result as well: the same id gets the same answer for ever (L5).
CREATE TABLE transfer_refusal (
    community_id      uuid        NOT NULL,
    id                uuid        NOT NULL,
    debit_account_id  uuid        NOT NULL,
    credit_account_id uuid        NOT NULL,
    amount_minutes    bigint      NOT NULL,
    kind              text        NOT NULL,
    session_id        uuid,
    hold_id           uuid,
    override_reason   text,
    override_by       text,
    occurred_at       timestamptz,
    problem           text        NOT NULL,
    field             text,
    detail            text        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    PRIMARY KEY (community_id, id)
);

-- One block per written batch, chained by hash: a second writer of the same number fails on the primary key.
CREATE TABLE block (
    community_id   uuid        NOT NULL,
    seq            bigint      NOT NULL,
    prev_hash      text        NOT NULL,
    hash           text        NOT NULL,
    first_seq      bigint      NOT NULL,
    transfer_count integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    PRIMARY KEY (community_id, seq),
    CONSTRAINT block_has_transfers CHECK (transfer_count > 0)
);
