package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonhour.kit.store.NativeStatement;
import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.posting.TableSizes;
import org.hibernate.reactive.mutiny.Mutiny;

/** Analyzes the tables of postings. */
@ApplicationScoped
class PostgresTableSizes implements TableSizes {

    private static final List<String> TABLES = List.of("transfer", "entry", "transfer_refusal", "hold");

    // What has never been looked at has -1 rows.
    private static final NativeStatement DOUBLED = NativeStatement.of("""
        select cast(c.relname as text) from pg_class c join pg_stat_user_tables s on s.relid = c.oid
        where s.schemaname = current_schema() and c.relname = any (cast(:tables as text[]))
          and s.n_mod_since_analyze >= 1000 and s.n_mod_since_analyze > c.reltuples
        """);

    private final Mutiny.SessionFactory sessions;

    PostgresTableSizes(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> look() {
        return sessions.withTransaction(session -> analyze(session, TABLES));
    }

    @Override
    public Uni<Void> lookWhereDoubled() {
        return sessions.withSession(session -> DOUBLED.on(session)
                        .set("tables", TABLES.toArray(String[]::new))
                        .rows(ResultRow::text))
                .flatMap(doubled -> doubled.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sessions.withTransaction(session -> analyze(session, doubled)));
    }

    /** Another instance that looks at the same table is not waited for. */
    private static Uni<Void> analyze(Mutiny.Session session, List<String> tables) {
        return Multi.createFrom()
                .iterable(tables)
                .onItem()
                .transformToUniAndConcatenate(table -> session.createNativeQuery("analyze (skip_locked) " + table)
                        .executeUpdate())
                .onItem()
                .ignoreAsUni();
    }
}
