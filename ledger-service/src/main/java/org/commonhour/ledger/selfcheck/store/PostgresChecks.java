package org.commonhour.ledger.selfcheck.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.commonhour.ledger.selfcheck.Checks;
import org.commonhour.ledger.selfcheck.Finding;
import org.commonhour.ledger.selfcheck.Invariant;
import org.commonhour.ledger.selfcheck.Place;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresChecks implements Checks {

    /** A check reads everything once; a plan made while the tables were small would read it once per row. */
    private static final String HASH_JOINS =
            "select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)";

    private final Mutiny.SessionFactory sessions;

    PostgresChecks(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Finding> check(UUID communityId, Invariant invariant) {
        return sessions.withTransaction(session -> session.createNativeQuery(HASH_JOINS, Object[].class)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(CheckSql.counted(sql(invariant)), Tuple.class)
                                .setParameter("community", communityId)
                                .setParameter("limit", Finding.MOST_PLACES)
                                .getResultList()))
                .map(rows -> new Finding(
                        invariant,
                        rows.isEmpty() ? 0 : rows.get(0).get(3, Long.class),
                        rows.stream()
                                .map(row -> new Place(
                                        row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                                .toList()));
    }

    private static String sql(Invariant invariant) {
        return switch (invariant) {
            case L1 -> CheckSql.SUM_IS_ZERO;
            case L2 -> CheckSql.TWO_ENTRIES;
            case L3 -> CheckSql.WITHIN_LIMITS;
            case L4 -> CheckSql.BALANCE_IS_SUM;
            case L5 -> CheckSql.ONE_RESULT;
            case L6 -> CheckSql.HOLDS_FIT;
            case L8 -> throw new IllegalArgumentException("L8 takes more than one question.");
            case L9 -> CheckSql.ONE_EVENT;
            case L11 -> CheckSql.TIME_GOES_ON;
            case L12 -> CheckSql.APPEND_ONLY;
            case L14 -> CheckSql.PAID_OR_CREDITED;
        };
    }
}
