-- What the program has loaded:
--   event       one row per record of a topic, as it was published
--   counted_to  topic, sequence: how far the API had counted when it was asked. Empty when nobody was asked
-- Only events up to there are looked at, so that both sides speak of the same ones.

-- A record may be delivered twice; its sequence says so.
create or replace view heard as
select * exclude (place)
from (select e.*, row_number() over (partition by e.topic, e.community_id, e.sequence order by e.position) as place
      from event e left join counted_to c using (topic)
      where c.sequence is null or e.sequence <= c.sequence)
where place = 1;

-- Sequences have no gap: what is missing here was never read. There must be no row.
create or replace view gap as
select topic, community_id, count(*) as events, max(sequence) as last_sequence
from heard
group by topic, community_id
having count(*) <> max(sequence);

-- The newest version of each session.
create or replace view session as
select community_id, data->>'$.sessionId' as session_id, cast(data->>'$.version' as bigint) as version,
       data->>'$.state' as state, data->>'$.serviceId' as service_id,
       cast(data->>'$.occurredOn' as date) as occurred_on, data->'$.contributions' as contributions
from heard
where type = 'org.commonhour.ledger.session-changed.v1'
qualify row_number() over (partition by session_id order by version desc) = 1;

-- Its lines: one for each person and part. Minutes of time credits count once they have moved in the ledger.
create or replace view contribution as
select community_id, session_id, service_id, occurred_on, line.*
from (select *, unnest(from_json(contributions, '[{
          "memberId": "VARCHAR", "part": "VARCHAR", "amountMinutes": "BIGINT", "phase": "VARCHAR",
          "function": "VARCHAR", "standing": "VARCHAR", "remuneration": "VARCHAR", "relationship": "VARCHAR",
          "compulsory": "BOOLEAN", "channel": "VARCHAR"}]')) as line
      from session)
where state = 'SETTLED' or (state = 'CONFIRMED' and line.remuneration <> 'TIME_CREDIT');

-- The newest version of each report of paid hours. It is a member's, or of a person whose pseudonym holds within the
-- agency; totals name nobody.
create or replace view staff_hours as
select community_id, data->>'$.staffHoursId' as staff_hours_id, cast(data->>'$.version' as bigint) as version,
       data->>'$.serviceId' as service_id, data->>'$.month' as month,
       cast(data->>'$.amountMinutes' as bigint) as amount_minutes,
       coalesce(data->>'$.memberId', (data->>'$.organisationId') || '/' || (data->>'$.personRef')) as person
from heard
where type = 'org.commonhour.ledger.staff-hours-reported.v1'
qualify row_number() over (partition by staff_hours_id order by version desc) = 1;
