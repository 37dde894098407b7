-- What insight counts is kept once for each source, as numbers that stand for facts, and summed in memory. The sums that
-- were tables before are gone. Sessions and staff hours are read anew from the topics, by consumer groups that start at
-- the beginning; members too, to forget those who were erased.
DROP TABLE insight_line;
DROP TABLE insight_source;
DROP TABLE insight_sum;
DROP TABLE insight_person_sum;
DROP TABLE insight_tie;
DROP TABLE insight_turn;
DROP TABLE insight_session_sum;
DELETE FROM inbox_position WHERE reader = 'insight'
    AND topic IN
    ('commonhour.ledger.session.v1', 'commonhour.ledger.staff-hours.v1', 'commonhour.member.member.v1');
DELETE FROM insight_position WHERE topic IN
    ('commonhour.ledger.session.v1', 'commonhour.ledger.staff-hours.v1', 'commonhour.member.member.v1');

-- What stands behind the code of a fact.
CREATE TABLE insight_fact (
    fact                int PRIMARY KEY,
    part                text    NOT NULL,
    phase               text    NOT NULL,
    participation_level text,
    function            text    NOT NULL,
    standing            text    NOT NULL,
    remuneration        text    NOT NULL,
    relationship        text    NOT NULL,
    compulsory          boolean NOT NULL,
    channel             text    NOT NULL,
    work                text    NOT NULL,
    CONSTRAINT insight_fact_once UNIQUE NULLS NOT DISTINCT
        (part, phase, participation_level, function, standing, remuneration, relationship, compulsory, channel),
    CONSTRAINT insight_fact_part_known CHECK (part IN ('GAVE', 'RECEIVED')),
    CONSTRAINT insight_fact_work_known CHECK (work IN
        ('PAID', 'VOLUNTEER', 'COMPULSORY', 'TRAINEE', 'FAMILY', 'RELATIONSHIP_UNKNOWN'))
);

-- Each batch of a community's sources has a number. Whoever writes one waits for the one before, so that who has seen a
-- number has seen all below. Another reading of the topics from their beginning counts anew.
CREATE TABLE insight_batch (
    community_id uuid PRIMARY KEY,
    batch        bigint NOT NULL,
    reading      uuid   NOT NULL DEFAULT gen_random_uuid()
);

-- The newest version of each session or staff-hours report that has been counted, and what it counts for: four numbers
-- for each line, which are the fact, whose minutes, for whom (places among the people, from 1; 0 is nobody), and minutes.
CREATE TABLE insight_source (
    source_id    uuid PRIMARY KEY,
    version      bigint NOT NULL,
    batch        bigint NOT NULL,
    kind         text   NOT NULL,
    community_id uuid   NOT NULL,
    service_id   uuid,
    month        date,
    occurred_on  date,
    people       uuid[] NOT NULL,
    lines        int[]  NOT NULL,
    CONSTRAINT insight_source_kind_known CHECK (kind IN ('SESSION', 'STAFF_HOURS')),
    CONSTRAINT insight_source_lines_whole CHECK (cardinality(lines) % 4 = 0 AND (month IS NULL) = (lines = '{}'))
);
CREATE INDEX insight_source_by_batch ON insight_source (community_id, batch, source_id);
CREATE INDEX insight_source_by_service ON insight_source (community_id, service_id, month DESC, source_id DESC)
    WHERE month IS NOT NULL;

-- What an earlier version counted for, from the batch that counted it until the one that took it back. Who adds up what is
-- new takes it away; after a while nobody needs it.
CREATE TABLE insight_taken_back (
    community_id uuid   NOT NULL,
    batch        bigint NOT NULL,
    since        bigint NOT NULL,
    kind         text   NOT NULL,
    service_id   uuid,
    month        date   NOT NULL,
    occurred_on  date,
    people       uuid[] NOT NULL,
    lines        int[]  NOT NULL
);
CREATE INDEX insight_taken_back_by_batch ON insight_taken_back (community_id, batch);

-- Line by line and with words, for whoever looks into the database.
CREATE VIEW insight_line AS
SELECT s.source_id, s.version, (l.place - 1) / 4 AS line, s.kind, s.community_id, s.service_id,
       to_char(s.month, 'YYYY-MM') AS month, s.occurred_on, f.part, s.people[s.lines[l.place + 1]] AS person_id,
       s.people[s.lines[l.place + 2]] AS received_by, s.lines[l.place + 3] AS amount_minutes, f.phase,
       f.participation_level, f.function, f.standing, f.remuneration, f.relationship, f.compulsory, f.channel, f.work
FROM insight_source s
CROSS JOIN LATERAL generate_series(1, cardinality(s.lines), 4) AS l (place)
JOIN insight_fact f ON f.fact = s.lines[l.place];
