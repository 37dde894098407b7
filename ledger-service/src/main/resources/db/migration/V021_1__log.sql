-- Every transfer is a leaf of its community's log; a block keeps the root after it, the head the log's right edge.
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM transfer) THEN
        RAISE EXCEPTION 'This database has transfers from before there was a log: start once with deploy/up --fresh';
    END IF;
END
$$;
ALTER TABLE transfer ADD COLUMN leaf_hash bytea NOT NULL,
    ADD CONSTRAINT transfer_leaf_hash_length CHECK (length(leaf_hash) = 32);
ALTER TABLE block ADD COLUMN merkle_root bytea NOT NULL,
    ADD CONSTRAINT block_merkle_root_length CHECK (length(merkle_root) = 32);
ALTER TABLE ledger_head ADD COLUMN frontier bytea NOT NULL DEFAULT '';

-- Complete tiles of 256 hashes, of the log and of each month's balances; they can be made again from the leaves.
CREATE TABLE log_tile (
    community_id uuid   NOT NULL,
    tree         text   NOT NULL,
    level        int    NOT NULL,
    tile_index   bigint NOT NULL,
    hashes       bytea  NOT NULL,
    root         bytea  NOT NULL,
    PRIMARY KEY (community_id, tree, level, tile_index),
    CONSTRAINT log_tile_complete CHECK (length(hashes) = 8192 AND length(root) = 32)
);
-- Hashes cannot be compressed.
ALTER TABLE log_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- What was signed about the log.
CREATE TABLE checkpoint (
    community_id uuid        NOT NULL,
    size         bigint      NOT NULL,
    root         bytea       NOT NULL,
    note         text        NOT NULL,
    signed_at    timestamptz NOT NULL,
    PRIMARY KEY (community_id, size)
);

-- The balances at the end of a month, one leaf per account in the order of their references.
CREATE TABLE sealed_balance (
    community_id    uuid   NOT NULL,
    month           text   NOT NULL,
    leaf_index      bigint NOT NULL,
    account_id      uuid   NOT NULL,
    version         bigint NOT NULL,
    balance_minutes bigint NOT NULL,
    leaf_hash       bytea  NOT NULL,
    PRIMARY KEY (community_id, month, leaf_index),
    CONSTRAINT sealed_balance_once UNIQUE (account_id, month)
);
CREATE TABLE sealed_month (
    community_id uuid        NOT NULL,
    month        text        NOT NULL,
    accounts     bigint      NOT NULL,
    log_size     bigint      NOT NULL,
    root         bytea       NOT NULL,
    note         text        NOT NULL,
    signed_at    timestamptz NOT NULL,
    PRIMARY KEY (community_id, month),
    CONSTRAINT sealed_month_form CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);

-- L12: what was signed is never changed and never removed.
CREATE TRIGGER checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_balance_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_balance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_month_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_month
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
