package org.commonhour.ledger.insight.store;

import org.commonhour.kit.store.NativeStatement;

/** The statements that count sources in place of their earlier versions: the same few for many as for one. */
final class CountSql {

    /** Numbers the batch, and keeps others from these communities until it is written. */
    static final NativeStatement NUMBER = NativeStatement.of("""
        insert into insight_batch as b (community_id, batch)
        select community_id, 1 from unnest(cast(:communities as uuid[])) as n (community_id) order by community_id
        on conflict (community_id) do update set batch = b.batch + 1
        """);

    static final NativeStatement VERSIONS = NativeStatement.of("""
        select source_id, version from insight_source where source_id = any(cast(:sources as uuid[]))
        """);

    /** Of earlier versions that counted for something. */
    static final NativeStatement TAKE_BACK = NativeStatement.of("""
        insert into insight_taken_back (community_id, batch, since, kind, service_id, month, occurred_on, people, lines)
        select s.community_id, b.batch, s.batch, s.kind, s.service_id, s.month, s.occurred_on, s.people, s.lines
        from insight_source s join insight_batch b on b.community_id = s.community_id
        where s.source_id = any(cast(:sources as uuid[])) and s.month is not null
        """);

    static final NativeStatement FORGET_OLD = NativeStatement.of("""
        delete from insight_taken_back t using insight_batch b
        where b.community_id = any(cast(:communities as uuid[])) and t.community_id = b.community_id
          and t.batch < b.batch - cast(:kept as bigint)
        """);

    /** Writes sources; each has its part of all people and of all lines. */
    static final NativeStatement KEEP = NativeStatement.of("""
        insert into insight_source as s (source_id, version, batch, kind, community_id, service_id, month, occurred_on,
            people, lines)
        select n.source_id, n.version, b.batch, n.kind, n.community_id, n.service_id,
            cast(make_interval(months => n.month) + date '0001-01-01' as date), date '1970-01-01' + n.day,
            (cast(:people as uuid[]))[n.person + 1 : n.next_person], (cast(:lines as int[]))[n.line + 1 : n.next_line]
        from unnest(cast(:sources as uuid[]), cast(:versions as bigint[]), cast(:kinds as text[]),
            cast(:communities as uuid[]), cast(:services as uuid[]), cast(:months as int[]), cast(:days as int[]),
            cast(:first_people as int[]), cast(:next_people as int[]), cast(:first_lines as int[]),
            cast(:next_lines as int[]))
            as n (source_id, version, kind, community_id, service_id, month, day, person, next_person, line, next_line)
        join insight_batch b on b.community_id = n.community_id
        on conflict (source_id) do update set version = excluded.version, batch = excluded.batch,
            service_id = excluded.service_id, month = excluded.month, occurred_on = excluded.occurred_on,
            people = excluded.people, lines = excluded.lines
        where s.version < excluded.version
        """);

    static final NativeStatement FACTS = NativeStatement.of("""
        select fact, part, phase, participation_level, function, standing, remuneration, relationship, compulsory, channel
        from insight_fact
        """);

    static final NativeStatement NEW_FACTS = NativeStatement.of("""
        insert into insight_fact (fact, part, phase, participation_level, function, standing, remuneration, relationship,
            compulsory, channel, work)
        select fact, part, phase, nullif(participation_level, ''), function, standing, remuneration, relationship,
            compulsory = 'true', channel, work
        from unnest(cast(:facts as int[]), cast(:parts as text[]), cast(:phases as text[]), cast(:levels as text[]),
            cast(:functions as text[]), cast(:standings as text[]), cast(:remunerations as text[]),
            cast(:relationships as text[]), cast(:compulsory as text[]), cast(:channels as text[]),
            cast(:works as text[]))
            as n (fact, part, phase, participation_level, function, standing, remuneration, relationship, compulsory,
                channel, work)
        order by fact
        on conflict do nothing
        """);

    private CountSql() {}
}
