package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.ledger.insight.Fact;
import org.commonhour.ledger.insight.FactCodes;
import org.commonhour.ledger.insight.KeptSource;
import org.commonhour.ledger.insight.LineFacts;
import org.commonhour.ledger.insight.SourceKind;
import org.commonhour.ledger.insight.Tally;
import org.jspecify.annotations.Nullable;

/** A tally and the batch of a reading of the topics that it counts through. */
final class TallyReading {

    private static final int PAGE = 5_000;

    private static final String FACTS = """
        select fact, part, phase, participation_level, function, standing, remuneration, relationship, compulsory, channel
        from insight_fact
        """;
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String ALL = """
        select kind, service_id, month, occurred_on, people, lines, batch, source_id from insight_source
        where community_id = $1 and (batch, source_id) > ($2, $3) order by batch, source_id limit $4
        """;

    /** What was counted and taken back since the last look is in neither: only what had been counted is taken back. */
    private static final String REST = """
        select kind, service_id, month, occurred_on, people, lines, batch, true from insight_source
        where community_id = $1 and batch > $2
        union all
        select kind, service_id, month, occurred_on, people, lines, batch, false from insight_taken_back
        where community_id = $1 and batch > $2 and since <= $2
        """;

    private final @Nullable UUID reading;
    private final Tally tally = new Tally();
    private FactCodes codes = new FactCodes();
    private long batch;

    TallyReading(@Nullable UUID reading) {
        this.reading = reading;
    }

    Tally tally() {
        return tally;
    }

    long batch() {
        return batch;
    }

    /** Whether it can be brought up to that batch by what is new and what was taken back. */
    boolean isContinuedBy(@Nullable UUID other, long newest) {
        return Objects.equals(reading, other) && newest >= batch && newest - batch < SourceCounts.KEPT_BATCHES;
    }

    /** Nothing up to that batch is missing. */
    TallyReading through(long newest) {
        batch = Math.max(batch, newest);
        return this;
    }

    /** Reads everything, page by page in one snapshot. */
    Uni<TallyReading> all(Pool pool, UUID communityId) {
        return pool.withTransaction(connection -> connection
                .query(SNAPSHOT)
                .execute()
                .chain(() -> facts(connection))
                .chain(() -> pages(connection, communityId, new UUID(0, 0))));
    }

    private Uni<TallyReading> pages(SqlClient connection, UUID communityId, UUID after) {
        return connection
                .preparedQuery(ALL)
                .execute(Tuple.of(communityId, batch, after, PAGE))
                // The event loop has others to serve.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(rows -> {
                    var last = after;
                    for (var row : rows) {
                        add(row);
                        last = row.getUUID(7);
                    }
                    return rows.size() < PAGE ? Uni.createFrom().item(this) : pages(connection, communityId, last);
                });
    }

    /** Reads what has come since, and what was taken back. */
    Uni<TallyReading> rest(Pool pool, UUID communityId) {
        return pool.preparedQuery(REST)
                .execute(Tuple.of(communityId, batch))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(rows -> (isKnown(rows) ? Uni.createFrom().voidItem() : facts(pool))
                        .invoke(() -> {
                            synchronized (tally) {
                                rows.forEach(this::move);
                            }
                        })
                        .replaceWith(this));
    }

    private boolean isKnown(RowSet<Row> rows) {
        for (var row : rows) {
            var lines = row.getArrayOfIntegers(5);
            for (int line = 0; line < lines.length; line += KeptSource.WIDTH) {
                if (codes.fact(lines[line]) == null) {
                    return false;
                }
            }
        }
        return true;
    }

    private void move(Row row) {
        if (row.getBoolean(7)) {
            add(row);
        } else {
            tally.takeBack(source(row), codes);
            batch = Math.max(batch, row.getLong(6));
        }
    }

    private void add(Row row) {
        tally.add(source(row), codes);
        batch = Math.max(batch, row.getLong(6));
    }

    private Uni<Void> facts(SqlClient client) {
        return client.query(FACTS)
                .execute()
                .invoke(rows -> {
                    var found = new FactCodes();
                    rows.forEach(row -> found.know(row.getInteger(0), fact(row)));
                    codes = found;
                })
                .replaceWithVoid();
    }

    private static Fact fact(Row row) {
        return new Fact(
                row.getString(1),
                new LineFacts(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getString(9)));
    }

    private static KeptSource source(Row row) {
        var month = row.getLocalDate(2);
        return new KeptSource(
                SourceKind.valueOf(row.getString(0)),
                row.getUUID(1),
                month == null ? null : YearMonth.from(month),
                row.getLocalDate(3),
                Arrays.asList(row.getArrayOfUUIDs(4)),
                Arrays.asList(row.getArrayOfIntegers(5)));
    }
}
