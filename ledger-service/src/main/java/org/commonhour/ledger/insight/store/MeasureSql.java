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

    /** Who first asked for help in the period, before any offer, and in which month. */
    static final String CAME_IN_NEED = """
        select member_id, to_char(asked_at at time zone 'UTC', 'YYYY-MM')
        from (select member_id, min(asked_at) as asked_at from insight_need
              where community_id = :community group by member_id
              having min(asked_at) >= :since and min(asked_at) < :until) e
        where not exists (select 1 from insight_offer o where o.community_id = :community
            and o.member_id = e.member_id and o.live_from <= e.asked_at)
        """;

    private MeasureSql() {}
}
