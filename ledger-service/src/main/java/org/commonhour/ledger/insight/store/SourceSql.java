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
        select kind, source_id, version, month, max(occurred_on),
               cast(coalesce(sum(amount_minutes) filter (where work <> 'PAID'), 0) as bigint),
               cast(coalesce(sum(amount_minutes) filter (where work = 'PAID'), 0) as bigint)
        from insight_line
        where community_id = :community and service_id = :service and month between :from and :to and part = 'GAVE'
          $AND
        group by month, source_id, version, kind
        order by month desc, source_id desc
        limit :limit
        """;

    private SourceSql() {}

    static Mutiny.SelectionQuery<Tuple> query(Mutiny.Session db, SessionSearch search, int limit) {
        var phase = search.phase();
        var function = search.function();
        var after = search.after();
        var and = (phase == null ? "" : " and phase = :phase")
                + (function == null ? "" : " and function = :function")
                + (after == null ? "" : " and (month, source_id) < (:month, :source)");
        Mutiny.SelectionQuery<Tuple> query = db.createNativeQuery(SOURCES.replace("$AND", and), Tuple.class);
        query.setParameter("community", search.communityId())
                .setParameter("service", search.serviceId())
                .setParameter("from", search.period().from().toString())
                .setParameter("to", search.period().to().toString())
                .setParameter("limit", limit);
        if (phase != null) {
            query.setParameter("phase", phase);
        }
        if (function != null) {
            query.setParameter("function", function);
        }
        if (after != null) {
            query.setParameter("month", after.month().toString()).setParameter("source", after.id());
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
