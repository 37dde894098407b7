-- How many people worked the minutes of a total, if the agency says so: of one person's it is known.
ALTER TABLE staff_hours
    ADD people int,
    ADD CONSTRAINT staff_hours_people_of_a_total CHECK (people IS NULL
        OR (people BETWEEN 1 AND amount_minutes AND person_ref IS NULL AND member_id IS NULL));

-- What stands behind a published table says how many people its nameless minutes are of; 0 when nobody knows.
ALTER TABLE published_evidence ADD heads bigint NOT NULL DEFAULT 0;
UPDATE published_evidence SET heads = 1 WHERE person_id IS NOT NULL;
ALTER TABLE published_evidence ALTER heads DROP DEFAULT;

-- In the numbers of a line, whose minutes they are may be below 0: so many people, whom nothing tells apart.
CREATE OR REPLACE VIEW insight_line AS
SELECT s.source_id, s.version, (l.place - 1) / 4 AS line, s.kind, s.community_id, s.service_id,
       to_char(s.month, 'YYYY-MM') AS month, s.occurred_on, f.part, s.people[s.lines[l.place + 1]] AS person_id,
       s.people[s.lines[l.place + 2]] AS received_by, s.lines[l.place + 3] AS amount_minutes, f.phase,
       f.participation_level, f.function, f.standing, f.remuneration, f.relationship, f.compulsory, f.channel, f.work,
       greatest(0, -s.lines[l.place + 1]) AS heads
FROM insight_source s
CROSS JOIN LATERAL generate_series(1, cardinality(s.lines), 4) AS l (place)
JOIN insight_fact f ON f.fact = s.lines[l.place];
