package org.commonhour.ledger.insight.store;

/** The queries that count people and what became of what they asked for and offered. */
final class MeasureSql {

    static final String MATCHES = """
        with member as (
            select member_id, channel from insight_member
            where community_id = :community and joined_on <= :last and (left_on is null or left_on > :last)),
        held as (
            select o.offer_id, o.member_id, o.category,
                   o.live_from < :until and coalesce(o.live_until, 'infinity') >= :until as live
            from insight_offer o
            where o.community_id = :community and o.live_from < :until
              and coalesce(o.live_until, 'infinity') > :since),
        offering as (
            select h.member_id, m.channel, count(distinct h.category) as kinds
            from held h join member m on m.member_id = h.member_id where h.live group by 1, 2),
        agreed as (
            select channel, need_id, agreed_at from insight_arrangement
            where community_id = :community and agreed_at >= :since and agreed_at < :until and channel <> 'IMPORT')
        select (select count(*) from member), (select count(*) from offering),
               (select count(*) from member where channel = 'BROKER_PHONE'),
               (select count(*) from offering where channel = 'BROKER_PHONE'),
               (select count(distinct member_id) from held),
               (select count(distinct h.member_id) from insight_arrangement a join held h on h.offer_id = a.offer_id
                where a.community_id = :community and a.happened_at >= :since and a.happened_at < :until),
               (select cast(percentile_cont(0.5) within group (order by kinds) as double precision) from offering),
               (select count(*) from agreed), (select count(*) from agreed where channel = 'SELF_WEB'),
               (select cast(percentile_cont(0.5) within group (
                    order by greatest(0, extract(epoch from a.agreed_at - n.asked_at) / 60)) as double precision)
                from agreed a join insight_need n on n.need_id = a.need_id)
        """;

    static final String HAPPENED = """
        select count(*) from insight_arrangement
        where community_id = :community and happened_at >= :since and happened_at < :until group by category
        """;

    /** One walk over what people did in the period; their history is asked of the few who lead. */
    static final String PEOPLE = """
        with part as materialized (
            select person_id, phase, function, standing, work = 'PAID' as paid, sum(amount_minutes) as minutes
            from insight_person_sum
            where community_id = :community and month between :from and :to and amount_minutes > 0
            group by 1, 2, 3, 4, 5),
        role as (select person_id, sum(minutes) as minutes from part where person_id is not null
                 group by person_id, phase, function),
        person as (select person_id, sum(minutes) as minutes from role group by person_id),
        spread as (
            select -sum(r.minutes / p.minutes * ln(r.minutes / p.minutes)) as entropy
            from role r join person p on p.person_id = r.person_id group by p.person_id),
        professional as (select distinct person_id from part where standing = 'PROFESSIONAL'),
        staff as (select distinct person_id from part where paid and person_id is not null),
        turn as (
            select person_id, service_id, part from insight_turn
            where community_id = :community and first_on <= :last and last_on >= :first),
        served as (
            select r.person_id, r.service_id, bool_or(g.person_id is not null) as gave
            from turn r left join turn g
              on g.person_id = r.person_id and g.service_id = r.service_id and g.part = 'GAVE'
            where r.part = 'RECEIVED' and r.service_id <> $NO_ID group by 1, 2),
        tenured as (
            select member_id from insight_member
            where community_id = :community and left_on is null and joined_on <= cast(:last as date) - 182),
        growing as (
            select person_id, min(month) filter (where function = 'FRONTLINE') as frontline,
                   min(month) filter (where function in ('FACILITATE', 'COACH_TRAIN', 'BROKER')) as led
            from insight_person_sum
            where community_id = :community and month <= :to and amount_minutes > 0
              and function in ('FRONTLINE', 'FACILITATE', 'COACH_TRAIN', 'BROKER') group by person_id)
        select (select cast(coalesce(sum(minutes), 0) as bigint) from part),
               (select cast(coalesce(sum(minutes), 0) as bigint) from part where standing <> 'PROFESSIONAL'
                  and (function in ('FACILITATE', 'COACH_TRAIN', 'BROKER')
                       or phase in ('COMMISSION', 'DESIGN', 'ASSESS'))),
               (select cast(coalesce(sum(t.amount_minutes), 0) as bigint) from insight_tie t
                where t.community_id = :community and t.month between :from and :to and t.amount_minutes > 0
                  and t.receiver_id in (select person_id from professional)
                  and t.giver_id not in (select person_id from professional where person_id is not null)),
               (select count(*) from staff),
               (select count(*) from staff where person_id in (select person_id from turn where part = 'RECEIVED')),
               (select cast(avg(entropy) as double precision) from spread),
               (select count(*) from served), (select count(*) from served where gave),
               (select cast(coalesce(sum(sessions), 0) as bigint) from insight_session_sum
                where community_id = :community and month between :from and :to),
               (select cast(coalesce(sum(mixed), 0) as bigint) from insight_session_sum
                where community_id = :community and month between :from and :to),
               (select count(*) from tenured),
               (select count(*) from tenured n join growing l on l.person_id = n.member_id where l.led > l.frontline)
        """.replace("$NO_ID", CountSql.NO_ID);

    static final String RETURNS = """
        with person as (
            select person_id, min(first_on) filter (where part = 'GAVE') as gave,
                   min(first_on) filter (where part = 'RECEIVED') as received
            from insight_turn where community_id = :community group by person_id)
        select cast(coalesce(received, greatest(gave, cast(:today as date))) - gave as bigint),
               received is not null, count(*)
        from person
        where gave between :first and :last and (received is null or received >= gave)
        group by 1, 2 order by 1, 2
        """;

    static final String CONVERSIONS = """
        with entered as (
            select member_id, min(asked_at) as asked_at from insight_need
            where community_id = :community group by member_id
            having min(asked_at) >= :since and min(asked_at) < :until),
        cohort as (
            select member_id, to_char(asked_at at time zone 'UTC', 'YYYY-MM') as month from entered e
            where not exists (select 1 from insight_offer o where o.community_id = :community
                and o.member_id = e.member_id and o.live_from <= e.asked_at)),
        given as (
            select c.member_id, t.month, sum(sum(t.amount_minutes)) over (partition by c.member_id order by t.month)
                       as minutes
            from cohort c join insight_tie t on t.community_id = :community and t.giver_id = c.member_id
              and t.month >= c.month and t.amount_minutes > 0
            group by c.member_id, t.month),
        reached as (select member_id, min(month) as month from given where minutes >= 60 group by member_id),
        wait as (
            select cast(c.month || '-01' as date) as since, r.month is not null as happened,
                   cast(coalesce(r.month, :now) || '-01' as date) as until
            from cohort c left join reached r on r.member_id = c.member_id)
        select cast(greatest(0, (extract(year from until) - extract(year from since)) * 12
                   + extract(month from until) - extract(month from since)) as bigint), happened, count(*)
        from wait group by 1, 2 order by 1, 2
        """;

    private MeasureSql() {}
}
