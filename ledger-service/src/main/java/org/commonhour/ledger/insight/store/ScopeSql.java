package org.commonhour.ledger.insight.store;

import jakarta.persistence.Tuple;
import org.commonhour.ledger.insight.Dimension;
import org.commonhour.ledger.insight.FigureScope;
import org.hibernate.reactive.mutiny.Mutiny;

/** Queries over the sums of a scope. Minutes come from the small table; only heads need the one with people. */
final class ScopeSql {

    // People are told apart by hashing: counting distinct ones would sort all rows.
    private static final String BY = """
        with minutes as (
            select $KEY as key, cast(coalesce(sum(amount_minutes) filter (where work <> 'PAID'), 0) as bigint) as unpaid,
                   cast(coalesce(sum(amount_minutes) filter (where work = 'PAID'), 0) as bigint) as paid
            from insight_sum s left join insight_service v on v.service_id = s.service_id
            where $WHERE and $AFTER group by 1 order by 1 limit :limit),
        people as (
            select key, count(person_id) filter (where not is_paid) as unpaid,
                   count(person_id) filter (where is_paid) as paid,
                   cast(coalesce(sum(minutes) filter (where is_paid and person_id is null), 0) as bigint) as unnamed
            from (select $KEY as key, person_id, work = 'PAID' as is_paid, sum(amount_minutes) as minutes
                  from insight_person_sum s left join insight_service v on v.service_id = s.service_id
                  where $WHERE and ($KEY in (select key from minutes) or $KEY is null) group by 1, 2, 3) each_once
            group by key)
        select m.key, m.unpaid, m.paid, p.unpaid, p.paid, p.unnamed
        from minutes m join people p on p.key is not distinct from m.key order by 1
        """;
    private static final String WORK = """
        select work, remuneration = 'TIME_CREDIT', cast(sum(amount_minutes) as bigint)
        from insight_sum s left join insight_service v on v.service_id = s.service_id
        where $WHERE group by 1, 2 order by 1, 2
        """;

    private ScopeSql() {}

    /** Nobody's organisations have no figures. */
    static boolean isEmpty(FigureScope scope) {
        var organisations = scope.organisationIds();
        return organisations != null && organisations.isEmpty();
    }

    static String by(Dimension dimension, FigureScope scope, boolean afterSomething) {
        var key = key(dimension);
        // Minutes without a service have no key; they come last, on the page where the keys end.
        var after = afterSomething ? "(%s > :after or %s is null)".formatted(key, key) : "true";
        return BY.replace("$KEY", key).replace("$WHERE", where(scope)).replace("$AFTER", after);
    }

    static String work(FigureScope scope) {
        return WORK.replace("$WHERE", where(scope));
    }

    static Mutiny.SelectionQuery<Tuple> bind(Mutiny.SelectionQuery<Tuple> query, FigureScope scope) {
        query.setParameter("community", scope.communityId())
                .setParameter("from", scope.period().from().toString())
                .setParameter("to", scope.period().to().toString());
        var organisations = scope.organisationIds();
        if (organisations != null) {
            query.setParameter("organisations", organisations);
        }
        var service = scope.serviceId();
        if (service != null) {
            query.setParameter("service", service);
        }
        return query;
    }

    private static String where(FigureScope scope) {
        return "s.community_id = :community and s.month between :from and :to and s.amount_minutes > 0"
                + (scope.organisationIds() == null ? "" : " and v.organisation_id in (:organisations)")
                + (scope.serviceId() == null ? "" : " and s.service_id = :service");
    }

    private static String key(Dimension dimension) {
        return switch (dimension) {
            case SERVICE -> "cast(s.service_id as text)";
            case ORGANISATION -> "cast(v.organisation_id as text)";
            case PHASE -> "s.phase";
            case FUNCTION -> "s.function";
            case MONTH -> "s.month";
        };
    }
}
