-- Checkpoints that another installation signed before the ledger came here, and the keys they were signed with. They
-- still hold, for the log is the same; they stay beside our own as evidence, and go out with the next export.
CREATE TABLE brought_checkpoint (
    community_id uuid        NOT NULL,
    size         bigint      NOT NULL,
    root         bytea       NOT NULL,
    note         text        NOT NULL,
    signed_at    timestamptz NOT NULL,
    PRIMARY KEY (community_id, size, signed_at),
    CONSTRAINT brought_checkpoint_size_positive CHECK (size > 0),
    CONSTRAINT brought_checkpoint_root_length CHECK (length(root) = 32)
);
CREATE TABLE brought_key (
    community_id uuid NOT NULL,
    key_text     text NOT NULL,
    PRIMARY KEY (community_id, key_text),
    CONSTRAINT brought_key_length CHECK (length(key_text) <= 500)
);
CREATE TRIGGER brought_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON brought_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
