package org.commonhour.ledger.insight.store;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.ledger.insight.CountedSession;
import org.commonhour.ledger.insight.SessionSearch;
import org.commonhour.ledger.insight.SourceKind;
import org.hibernate.reactive.mutiny.Mutiny;

/** The query from a figure down to what it is made of; it walks one index and stops after a page. */
final class SourceSql {

    private static final String SOURCES = """
        with fact as materialized (
            select coalesce(array_agg(fact) filter (where work <> 'PAID'), '{}') as unpaid,
                   coalesce(array_agg(fact) filter (where work = 'PAID'), '{}') as paid
            from insight_fact where part = 'GAVE' $FACT)
        select s.kind, s.source_id, s.version, to_char(s.month, 'YYYY-MM'), s.occurred_on, m.unpaid, m.paid
        from insight_source s cross join fact f cross join lateral (
            select cast(coalesce(sum(s.lines[place + 3]) filter (where s.lines[place] = any(f.unpaid)), 0) as bigint)
                       as unpaid,
                   cast(coalesce(sum(s.lines[place + 3]) filter (where s.lines[place] = any(f.paid)), 0) as bigint)
                       as paid
            from generate_series(1, cardinality(s.lines), 4) as l (place)) m
        where s.community_id = :community and s.service_id = :service and s.month is not null
          and s.month between cast(:from as date) and cast(:to as date) and m.unpaid + m.paid > 0 $AND
        order by s.month desc, s.source_id desc
        limit :limit
        """;

    private SourceSql() {}

    static Mutiny.SelectionQuery<Tuple> query(Mutiny.Session db, SessionSearch search, int limit) {
        var phase = search.phase();
        var function = search.function();
        var after = search.after();
        var fact = (phase == null ? "" : " and phase = :phase") + (function == null ? "" : " and function = :function");
        var and = after == null ? "" : " and (s.month, s.source_id) < (cast(:month as date), :source)";
        Mutiny.SelectionQuery<Tuple> query =
                db.createNativeQuery(SOURCES.replace("$FACT", fact).replace("$AND", and), Tuple.class);
        query.setParameter("community", search.communityId())
                .setParameter("service", search.serviceId())
                .setParameter("from", search.period().from().atDay(1))
                .setParameter("to", search.period().to().atDay(1))
                .setParameter("limit", limit);
        if (phase != null) {
            query.setParameter("phase", phase);
        }
        if (function != null) {
            query.setParameter("function", function);
        }
        if (after != null) {
            query.setParameter("month", after.month().atDay(1)).setParameter("source", after.id());
        }
        return query;
    }

    static CountedSession source(Tuple row) {
        return new CountedSession(
                SourceKind.valueOf(row.get(0, String.class)),
                row.get(1, UUID.class),
                Columns.number(row, 2),
                YearMonth.parse(row.get(3, String.class)),
                row.get(4, LocalDate.class),
                Columns.number(row, 5),
                Columns.number(row, 6));
    }
}
