-- Published tables stay as they were released; a correction makes a later revision, or none.
CREATE TABLE published_table (
    community_id uuid        NOT NULL,
    quarter      text        NOT NULL,
    revision     int         NOT NULL,
    released_at  timestamptz NOT NULL,
    content      text        NOT NULL,
    read_through text        NOT NULL,
    PRIMARY KEY (community_id, quarter, revision),
    CONSTRAINT published_table_quarter_known CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
    CONSTRAINT published_table_revision_positive CHECK (revision > 0)
);
CREATE TRIGGER published_table_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published_table
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What stood behind each, so that a revision can be refused that would give somebody away. Never shown.
CREATE TABLE published_evidence (
    community_id   uuid    NOT NULL,
    quarter        text    NOT NULL,
    revision       int     NOT NULL,
    service_id     uuid,
    paid           boolean NOT NULL,
    person_id      uuid,
    amount_minutes bigint  NOT NULL,
    FOREIGN KEY (community_id, quarter, revision) REFERENCES published_table (community_id, quarter, revision),
    CONSTRAINT published_evidence_once
        UNIQUE NULLS NOT DISTINCT (community_id, quarter, revision, service_id, paid, person_id),
    CONSTRAINT published_evidence_amount_positive CHECK (amount_minutes > 0)
);
CREATE INDEX published_evidence_by_person ON published_evidence (community_id, person_id);

-- Communities that let everybody read their published tables.
CREATE TABLE open_data (
    community_id uuid PRIMARY KEY,
    opened_at    timestamptz NOT NULL
);
