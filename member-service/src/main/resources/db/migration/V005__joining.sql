CREATE TABLE application (
    id           uuid PRIMARY KEY,
    community_id uuid        NOT NULL REFERENCES community (id),
    subject_id   text        NOT NULL,
    data_key_id  uuid        NOT NULL,
    details      bytea       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('OPEN', 'APPROVED', 'REFUSED')),
    reason       bytea,
    member_id    uuid,
    opened_at    timestamptz NOT NULL,
    decided_by   text,
    decided_at   timestamptz,
    version      bigint      NOT NULL,
    CONSTRAINT application_member_in_community
        FOREIGN KEY (community_id, member_id) REFERENCES member (community_id, id),
    CONSTRAINT application_decision_is_whole CHECK ((state = 'OPEN') = (decided_at IS NULL)),
    CONSTRAINT application_approved_is_member CHECK ((state = 'APPROVED') = (member_id IS NOT NULL))
);
-- M2: one open application per person and community.
CREATE UNIQUE INDEX application_one_open ON application (community_id, subject_id) WHERE state = 'OPEN';
CREATE INDEX application_of_community ON application (community_id, id);
