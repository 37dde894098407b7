-- A community is the tenant: everything below belongs to exactly one.
CREATE TABLE community (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);
