-- The read model of insight. It is fed by published events alone and can be dropped and rebuilt from the topics.
CREATE TABLE insight_service (
    service_id      uuid PRIMARY KEY,
    community_id    uuid NOT NULL,
    organisation_id uuid NOT NULL
);
CREATE INDEX insight_service_by_community ON insight_service (community_id, service_id DESC);

-- The newest version of each session or staff-hours report that has been counted.
CREATE TABLE insight_source (
    source_id uuid PRIMARY KEY,
    version   bigint NOT NULL
);

CREATE TABLE insight_line (
    source_id      uuid   NOT NULL REFERENCES insight_source (source_id),
    line           int    NOT NULL,
    community_id   uuid   NOT NULL,
    service_id     uuid   NOT NULL,
    month          text   NOT NULL,
    side           text   NOT NULL,
    member_id      uuid,
    amount_minutes bigint NOT NULL,
    PRIMARY KEY (source_id, line),
    CONSTRAINT insight_line_side_known CHECK (side IN ('PAID', 'UNPAID')),
    CONSTRAINT insight_line_amount_positive CHECK (amount_minutes > 0)
);
CREATE INDEX insight_line_by_service ON insight_line (community_id, service_id, month);

-- How far the read model has read, per topic, so that a figure can say what it covers.
CREATE TABLE insight_position (
    community_id uuid   NOT NULL,
    topic        text   NOT NULL,
    sequence     bigint NOT NULL,
    PRIMARY KEY (community_id, topic)
);
