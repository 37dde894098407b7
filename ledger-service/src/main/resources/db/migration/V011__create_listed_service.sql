-- The services that partner agencies run, as the member service published them.
CREATE TABLE listed_service (
    id              uuid PRIMARY KEY,
    community_id    uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state           text NOT NULL,
    CONSTRAINT listed_service_state_known CHECK (state IN ('ACTIVE', 'CLOSED'))
);
CREATE INDEX listed_service_by_organisation ON listed_service (community_id, organisation_id);
