-- Insight keeps every fact of a line, and sums that each event keeps up to date. What was counted before has no facts:
-- sessions and staff hours are read anew from the topics, by consumer groups that start at the beginning.
DROP TABLE insight_line;
DROP TABLE insight_source;
DELETE FROM inbox_position WHERE reader = 'insight' AND topic LIKE 'commonhour.ledger.%';
DELETE FROM insight_position WHERE topic LIKE 'commonhour.ledger.%';

-- The newest version of each session or staff-hours report that has been counted.
CREATE TABLE insight_source (
    source_id uuid PRIMARY KEY,
    version   bigint NOT NULL
);

CREATE TABLE insight_line (
    source_id           uuid    NOT NULL REFERENCES insight_source (source_id),
    version             bigint  NOT NULL,
    line                int     NOT NULL,
    kind                text    NOT NULL,
    community_id        uuid    NOT NULL,
    service_id          uuid,
    month               text    NOT NULL,
    occurred_on         date,
    part                text    NOT NULL,
    person_id           uuid,
    received_by         uuid,
    amount_minutes      bigint  NOT NULL,
    phase               text    NOT NULL,
    participation_level text,
    function            text    NOT NULL,
    standing            text    NOT NULL,
    remuneration        text    NOT NULL,
    relationship        text    NOT NULL,
    compulsory          boolean NOT NULL,
    channel             text    NOT NULL,
    work                text    NOT NULL,
    PRIMARY KEY (source_id, version, line),
    CONSTRAINT insight_line_kind_known CHECK (kind IN ('SESSION', 'STAFF_HOURS')),
    CONSTRAINT insight_line_part_known CHECK (part IN ('GAVE', 'RECEIVED')),
    CONSTRAINT insight_line_work_known CHECK (work IN
        ('PAID', 'VOLUNTEER', 'COMPULSORY', 'TRAINEE', 'FAMILY', 'RELATIONSHIP_UNKNOWN')),
    CONSTRAINT insight_line_amount_positive CHECK (amount_minutes > 0)
);
CREATE INDEX insight_line_by_service ON insight_line (community_id, service_id, month DESC, source_id DESC);

-- Given minutes by what can be asked about. A combination that no longer counts stays with 0 minutes. Differences are
-- added to these sums, and a check would see the difference before it is added: so there is none against minus.
CREATE TABLE insight_sum (
    community_id        uuid   NOT NULL,
    service_id          uuid,
    month               text   NOT NULL,
    phase               text   NOT NULL,
    participation_level text,
    function            text   NOT NULL,
    standing            text   NOT NULL,
    remuneration        text   NOT NULL,
    work                text   NOT NULL,
    amount_minutes      bigint NOT NULL,
    CONSTRAINT insight_sum_once UNIQUE NULLS NOT DISTINCT
        (community_id, service_id, month, phase, participation_level, function, standing, remuneration, work)
);
CREATE INDEX insight_sum_by_month ON insight_sum (community_id, month);

-- The same by person, for heads and for resampling people. Null is everybody whom no event tells apart.
CREATE TABLE insight_person_sum (
    community_id        uuid   NOT NULL,
    service_id          uuid,
    month               text   NOT NULL,
    person_id           uuid,
    phase               text   NOT NULL,
    participation_level text,
    function            text   NOT NULL,
    standing            text   NOT NULL,
    remuneration        text   NOT NULL,
    work                text   NOT NULL,
    amount_minutes      bigint NOT NULL,
    CONSTRAINT insight_person_sum_once UNIQUE NULLS NOT DISTINCT (community_id, service_id, month, person_id, phase,
        participation_level, function, standing, remuneration, work)
);
CREATE INDEX insight_person_sum_by_month ON insight_person_sum (community_id, month);

-- Each need by the month in which it was first asked for, so that a fall of staff hours can be told from one of demand.
CREATE TABLE insight_need (
    need_id      uuid PRIMARY KEY,
    community_id uuid NOT NULL,
    service_id   uuid,
    month        text NOT NULL
);
CREATE INDEX insight_need_by_service ON insight_need (community_id, service_id, month);

-- Who gave minutes to whom, for measures of reciprocity and networks.
CREATE TABLE insight_tie (
    community_id   uuid   NOT NULL,
    month          text   NOT NULL,
    giver_id       uuid   NOT NULL,
    receiver_id    uuid   NOT NULL,
    amount_minutes bigint NOT NULL,
    PRIMARY KEY (community_id, month, giver_id, receiver_id)
);
