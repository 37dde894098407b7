CREATE TABLE organisation (
    id           uuid PRIMARY KEY,
    community_id uuid        NOT NULL REFERENCES community (id),
    name         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('ACTIVE', 'CLOSED')),
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL,
    version      bigint      NOT NULL,
    CONSTRAINT organisation_in_community UNIQUE (community_id, id)
);
CREATE UNIQUE INDEX organisation_name ON organisation (community_id, lower(name));

CREATE TABLE service (
    id              uuid PRIMARY KEY,
    community_id    uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    name            text        NOT NULL,
    category        text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('ACTIVE', 'CLOSED')),
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT service_organisation_in_community
        FOREIGN KEY (community_id, organisation_id) REFERENCES organisation (community_id, id)
);
CREATE INDEX service_of_community ON service (community_id, id);
-- With the community, so that a name taken elsewhere is never what is answered about an organisation of elsewhere.
CREATE UNIQUE INDEX service_name ON service (community_id, organisation_id, lower(name));
