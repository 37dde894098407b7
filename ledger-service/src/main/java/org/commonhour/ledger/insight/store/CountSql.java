package org.commonhour.ledger.insight.store;

/** The statement that counts a source in place of its earlier version and moves every sum by the difference. */
final class CountSql {

    private static final String FACTS = "phase, participation_level, function, standing, remuneration, work";

    /**
     * Nothing happens unless the version is new. The sums are taken in the order of their keys, so that two statements
     * never wait for each other crosswise.
     */
    static final String COUNT = """
        with newer as (
            insert into insight_source as s (source_id, version) values (:source, :version)
            on conflict (source_id) do update set version = excluded.version where s.version < excluded.version
            returning source_id),
        gone as (
            delete from insight_line l using newer n where l.source_id = n.source_id returning l.*),
        came as (
            insert into insight_line (source_id, version, line, kind, community_id, service_id, month, occurred_on,
                part, person_id, received_by, amount_minutes, phase, participation_level, function, standing,
                remuneration, relationship, compulsory, channel, work)
            select n.source_id, :version, x."line", :kind, :community, x."serviceId", x."month", x."occurredOn",
                x."part", x."personId", x."receivedBy", x."amountMinutes", x."phase", x."participationLevel",
                x."function", x."standing", x."remuneration", x."relationship", x."compulsory", x."channel", x."work"
            from newer n, jsonb_to_recordset(cast(cast(:lines as text) as jsonb)) as x (
                "line" int, "serviceId" uuid, "month" text, "occurredOn" date, "part" text, "personId" uuid,
                "receivedBy" uuid, "amountMinutes" bigint, "phase" text, "participationLevel" text, "function" text,
                "standing" text, "remuneration" text, "relationship" text, "compulsory" boolean, "channel" text,
                "work" text)
            returning *),
        moved as (
            select *, -amount_minutes as minutes from gone where part = 'GAVE'
            union all
            select *, amount_minutes as minutes from came where part = 'GAVE'),
        people as (
            insert into insight_person_sum as p (community_id, service_id, month, person_id, $FACTS, amount_minutes)
            select community_id, service_id, month, person_id, $FACTS, sum(minutes) from moved
            group by community_id, service_id, month, person_id, $FACTS having sum(minutes) <> 0
            order by community_id, service_id, month, person_id, $FACTS
            on conflict (community_id, service_id, month, person_id, $FACTS)
            do update set amount_minutes = p.amount_minutes + excluded.amount_minutes),
        ties as (
            insert into insight_tie as t (community_id, month, giver_id, receiver_id, amount_minutes)
            select community_id, month, person_id, received_by, sum(minutes) from moved
            where person_id is not null and received_by is not null
            group by community_id, month, person_id, received_by having sum(minutes) <> 0
            order by community_id, month, person_id, received_by
            on conflict (community_id, month, giver_id, receiver_id)
            do update set amount_minutes = t.amount_minutes + excluded.amount_minutes)
        insert into insight_sum as s (community_id, service_id, month, $FACTS, amount_minutes)
        select community_id, service_id, month, $FACTS, sum(minutes) from moved
        group by community_id, service_id, month, $FACTS having sum(minutes) <> 0
        order by community_id, service_id, month, $FACTS
        on conflict (community_id, service_id, month, $FACTS)
        do update set amount_minutes = s.amount_minutes + excluded.amount_minutes
        """.replace("$FACTS", FACTS);

    private CountSql() {}
}
