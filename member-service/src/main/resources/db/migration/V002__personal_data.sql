-- M1: a name, a contact or a word about a person is stored only under that person's own key. A key that is gone is an
-- erasure, so nothing here refers to data_key with a foreign key.
CREATE TABLE data_key (
    id            uuid PRIMARY KEY,
    community_id  uuid        NOT NULL REFERENCES community (id),
    master_key_id text        NOT NULL,
    wrapped_key   bytea       NOT NULL,
    made_at       timestamptz NOT NULL
);

CREATE TABLE member (
    id                 uuid PRIMARY KEY,
    community_id       uuid        NOT NULL REFERENCES community (id),
    data_key_id        uuid        NOT NULL,
    details            bytea       NOT NULL,
    state              text        NOT NULL CHECK (state IN ('ACTIVE', 'LEFT')),
    joined_on          date        NOT NULL,
    channel            text        NOT NULL CHECK (channel IN ('SELF_WEB', 'BROKER_PHONE', 'IMPORT')),
    external_reference text,
    changed_by         text        NOT NULL,
    changed_at         timestamptz NOT NULL,
    version            bigint      NOT NULL,
    CONSTRAINT member_in_community UNIQUE (community_id, id)
);
CREATE UNIQUE INDEX member_external_reference ON member (community_id, external_reference)
    WHERE external_reference IS NOT NULL;
