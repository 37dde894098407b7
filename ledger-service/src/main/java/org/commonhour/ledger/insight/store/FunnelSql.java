package org.commonhour.ledger.insight.store;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.Dormancy;
import org.commonhour.ledger.insight.Split;

/** The queries of funnels. What reached a step reached every step before it, at the same moment at the latest. */
final class FunnelSql {

    /** When people took part, as the tally knows it. */
    private static final String TOOK = """
        took as (
            select person_id, cast(nullif(gave, '') as date) as gave, cast(nullif(received, '') as date) as received,
                   cast(last_on as date) as last_on
            from unnest(cast(:people as uuid[]), cast(:gave as text[]), cast(:received as text[]),
                cast(:lasts as text[])) as t (person_id, gave, received, last_on))\
        """;

    private static final String NEEDS = """
        with need as (
            select need_id, $KEY as key, member_id, category, state, asked_at, closed_at from insight_need
            where community_id = :community and month between :from and :to $AND),
        arranged as (
            select a.need_id, min(a.invited_at) as invited, min(a.agreed_at) as agreed,
                   min(a.happened_at) as happened, min(c.confirmed_at) as confirmed
            from insight_arrangement a left join insight_confirmation c on c.arrangement_id = a.arrangement_id
            where a.need_id in (select need_id from need) group by a.need_id),
        reached as (
            select n.key, n.state, n.asked_at, a.invited, a.agreed, a.happened, a.confirmed,
                   (select o.live_from from insight_offer o
                    where o.community_id = :community and o.category = n.category and o.member_id <> n.member_id
                      and o.live_from < coalesce(n.closed_at, 'infinity')
                      and coalesce(o.live_until, 'infinity') > n.asked_at
                    order by o.live_from limit 1) as offered
            from need n left join arranged a on a.need_id = n.need_id),
        nested as (
            select key, state, asked_at as t0,
                   greatest(least(offered, invited, agreed, happened, confirmed), case when
                       coalesce(offered, invited, agreed, happened, confirmed) is not null then asked_at end) as t1,
                   least(invited, agreed, happened, confirmed) as t2, least(agreed, happened, confirmed) as t3,
                   least(happened, confirmed) as t4, confirmed as t5
            from reached)
        select key, count(*), $STEPS, count(*) filter (where state in ('LIVE', 'ARRANGED')),
               count(*) filter (where state = 'LIVE' and t0 < :old), count(*) filter (where t0 < :old)
        from nested group by key order by key
        """;
    private static final String TURNS = """
        with member as (
            select member_id, $KEY as key, joined_on from insight_member
            where community_id = :community and joined_on between :first and :last),
        $TOOK,
        reached as (
            select m.key, m.joined_on, t.gave, t.received,
                   cast(least(
                       (select min(live_from) from insight_offer o
                        where o.community_id = :community and o.member_id = m.member_id),
                       (select min(asked_at) from insight_need n
                        where n.community_id = :community and n.member_id = m.member_id)) at time zone 'UTC' as date)
                       as spoke
            from member m left join took t on t.person_id = m.member_id),
        nested as (
            select key, gave, received, joined_on as t0, least(spoke, gave, received) as t1,
                   least(gave, received) as t2,
                   case when gave is not null and received is not null then greatest(gave, received) end as t3
            from reached)
        select key, count(*), $STEPS, count(gave), count(received) from nested group by key order by key
        """;
    private static final String HEARD = """
        select m.member_id, m.joined_on, m.channel, greatest(
                   (select last_on from took t where t.person_id = m.member_id),
                   cast((select max(live_from) from insight_offer o
                         where o.community_id = :community and o.member_id = m.member_id) at time zone 'UTC' as date),
                   cast((select max(asked_at) from insight_need n
                         where n.community_id = :community and n.member_id = m.member_id) at time zone 'UTC' as date))
                   as heard
        from insight_member m where m.community_id = :community and m.left_on is null
        """;
    private static final String DORMANCY = """
        with $TOOK, member as ($HEARD)
        select $KEY as key, count(*) filter (where heard >= :since), count(*) filter (where heard < :since),
               count(*) filter (where heard is null), $BANDS
        from member group by 1 order by 1
        """;
    private static final String QUIET = """
        with $TOOK select member_id, joined_on, channel, heard from ($HEARD $AND) m
        where heard is null or heard < :since order by member_id limit :limit
        """;
    private static final String UNMET = """
        select need_id, category, channel, service_id, asked_at from insight_need
        where community_id = :community and state = 'LIVE' and asked_at < :old $AND
        order by asked_at, need_id limit :limit
        """;
    private static final int NEED_STEPS = 5;
    private static final int TURN_STEPS = 3;

    private FunnelSql() {}

    static String needs(Split split, boolean ofService) {
        return NEEDS.replace("$KEY", key(split))
                .replace("$AND", ofService ? "and service_id = :service" : "")
                .replace("$STEPS", steps(NEED_STEPS, "cast(round(extract(epoch from %s - %s) / 60) as bigint)"));
    }

    static String turns(Split split) {
        return TURNS.replace("$TOOK", TOOK)
                .replace("$KEY", key(split))
                .replace("$STEPS", steps(TURN_STEPS, "cast(%s - %s as bigint)"));
    }

    static String dormancy(Split split) {
        return DORMANCY.replace("$TOOK", TOOK)
                .replace("$HEARD", HEARD)
                .replace("$KEY", key(split))
                .replace("$BANDS", bands());
    }

    static String quiet(boolean afterSomebody) {
        return QUIET.replace("$TOOK", TOOK)
                .replace("$HEARD", HEARD)
                .replace("$AND", afterSomebody ? "and m.member_id > :after" : "");
    }

    static String unmet(boolean afterSomething) {
        return UNMET.replace("$AND", afterSomething ? "and (asked_at, need_id) > (:asked, :need)" : "");
    }

    private static String key(Split split) {
        return switch (split) {
            case ALL -> "cast(null as text)";
            case CHANNEL -> "channel";
            case CATEGORY -> "category";
        };
    }

    /** For each step how many reached it, and the time from the step before; never less than none. */
    private static String steps(int count, String between) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(step -> {
                    var time = "greatest(0, " + between.formatted("t" + step, "t" + (step - 1)) + ")";
                    return "count(t%d), %s, %s".formatted(step, within(0.5, time, step), within(0.9, time, step));
                })
                .collect(Collectors.joining(", "));
    }

    private static String within(double share, String time, int step) {
        return "percentile_disc(%s) within group (order by %s) filter (where t%d is not null)"
                .formatted(share, time, step);
    }

    private static String bands() {
        var bounds = Dormancy.BOUNDS;
        return IntStream.rangeClosed(0, bounds.size())
                .mapToObj(band -> {
                    var least = band == 0 ? "true" : "heard < cast(:today as date) - " + bounds.get(band - 1);
                    var most = band == bounds.size()
                            ? "heard is not null"
                            : "heard >= cast(:today as date) - " + bounds.get(band);
                    return "count(*) filter (where " + least + " and " + most + ")";
                })
                .collect(Collectors.joining(", "));
    }
}
