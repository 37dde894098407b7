package org.commonhour.ledger.insight.store;

/**
 * The statements that count sources in place of their earlier versions and move every sum by the difference. They are
 * plain and take arrays; what moves by how much is decided in Java, and everything is written in the order of its keys,
 * so that two readers never wait for each other crosswise.
 */
final class CountSql {

    /** Stands for no id where a key is needed. */
    static final String NO_ID = "cast('00000000-0000-0000-0000-000000000000' as uuid)";

    /** Takes versions that are new, and says of which sources. */
    static final String NEWER = """
        insert into insight_source as s (source_id, version)
        select source_id, version from unnest(cast(:sources as uuid[]), cast(:versions as bigint[]))
            as n (source_id, version)
        order by source_id
        on conflict (source_id) do update set version = excluded.version where s.version < excluded.version
        returning source_id
        """;

    static final String GONE = """
        delete from insight_line where source_id = any(cast(:sources as uuid[]))
        returning community_id, service_id, month, person_id, received_by, phase, participation_level, function,
                  standing, remuneration, work, amount_minutes, part
        """;

    static final String CAME = """
        insert into insight_line (source_id, version, line, kind, community_id, service_id, month, occurred_on,
            part, person_id, received_by, amount_minutes, phase, participation_level, function, standing,
            remuneration, relationship, compulsory, channel, work)
        select source_id, version, line, kind, community_id, nullif(service_id, $NO_ID), month,
            cast(nullif(occurred_on, '') as date), part, nullif(person_id, $NO_ID), nullif(received_by, $NO_ID),
            amount_minutes, phase, nullif(participation_level, ''), function, standing, remuneration, relationship,
            compulsory, channel, work
        from unnest(cast(:sources as uuid[]), cast(:versions as bigint[]), cast(:lines as int[]),
            cast(:kinds as text[]), cast(:communities as uuid[]), cast(:services as uuid[]), cast(:months as text[]),
            cast(:days as text[]), cast(:parts as text[]), cast(:people as uuid[]), cast(:receivers as uuid[]),
            cast(:minutes as bigint[]), cast(:phases as text[]), cast(:levels as text[]), cast(:functions as text[]),
            cast(:standings as text[]), cast(:remunerations as text[]), cast(:relationships as text[]),
            cast(:compulsory as boolean[]), cast(:channels as text[]), cast(:works as text[]))
            as l (source_id, version, line, kind, community_id, service_id, month, occurred_on, part, person_id,
                received_by, amount_minutes, phase, participation_level, function, standing, remuneration,
                relationship, compulsory, channel, work)
        """.replace("$NO_ID", NO_ID);

    static final String SUMS = """
        insert into insight_sum as s (community_id, service_id, month, phase, participation_level, function, standing,
            remuneration, work, amount_minutes)
        select community_id, nullif(service_id, $NO_ID), month, phase, nullif(participation_level, ''), function,
            standing, remuneration, work, amount_minutes
        from unnest(cast(:communities as uuid[]), cast(:services as uuid[]), cast(:months as text[]),
            cast(:phases as text[]), cast(:levels as text[]), cast(:functions as text[]), cast(:standings as text[]),
            cast(:remunerations as text[]), cast(:works as text[]), cast(:minutes as bigint[]))
            as d (community_id, service_id, month, phase, participation_level, function, standing, remuneration, work,
                amount_minutes)
        on conflict (community_id, service_id, month, phase, participation_level, function, standing, remuneration,
            work)
        do update set amount_minutes = s.amount_minutes + excluded.amount_minutes
        """.replace("$NO_ID", NO_ID);

    static final String PEOPLE = """
        insert into insight_person_sum as p (community_id, service_id, month, person_id, phase, participation_level,
            function, standing, remuneration, work, amount_minutes)
        select community_id, nullif(service_id, $NO_ID), month, nullif(person_id, $NO_ID), phase,
            nullif(participation_level, ''), function, standing, remuneration, work, amount_minutes
        from unnest(cast(:communities as uuid[]), cast(:services as uuid[]), cast(:months as text[]),
            cast(:people as uuid[]), cast(:phases as text[]), cast(:levels as text[]), cast(:functions as text[]),
            cast(:standings as text[]), cast(:remunerations as text[]), cast(:works as text[]),
            cast(:minutes as bigint[]))
            as d (community_id, service_id, month, person_id, phase, participation_level, function, standing,
                remuneration, work, amount_minutes)
        on conflict (community_id, service_id, month, person_id, phase, participation_level, function, standing,
            remuneration, work)
        do update set amount_minutes = p.amount_minutes + excluded.amount_minutes
        """.replace("$NO_ID", NO_ID);

    static final String TIES = """
        insert into insight_tie as t (community_id, month, giver_id, receiver_id, amount_minutes)
        select community_id, month, giver_id, receiver_id, amount_minutes
        from unnest(cast(:communities as uuid[]), cast(:months as text[]), cast(:givers as uuid[]),
            cast(:receivers as uuid[]), cast(:minutes as bigint[]))
            as d (community_id, month, giver_id, receiver_id, amount_minutes)
        on conflict (community_id, month, giver_id, receiver_id)
        do update set amount_minutes = t.amount_minutes + excluded.amount_minutes
        """;

    private CountSql() {}
}
