package org.commonhour.testkit;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many rows each table of the service's database has.
 *
 * <p>Left out are the tables that other services' events fill in the background ({@code inbox_position}, {@code
 * access_grant}, {@code sign_in}), how far the relay knows the topics ({@code event_topic_end}), what is signed on a schedule (checkpoints,
 * tiles of the log, sealed months, and their events), and Flyway's own.
 */
public record StoredRows(Map<String, Long> byTable) {
    private static final String TABLES = """
        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'
          and table_name not in ('inbox_position', 'access_grant', 'sign_in', 'event_topic_end', 'flyway_schema_history', 'checkpoint',
                                 'log_tile', 'sealed_month', 'sealed_balance')
        """;

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * Counts when nobody writes any more: what a service makes in the background of earlier rows, such as the end of a
     * hold, is not the doing of the request under test.
     */
    public static StoredRows whenQuiet() {
        var seen = new AtomicReference<>(count());
        await().pollDelay(QUIET).pollInterval(QUIET).atMost(LONGEST_WAIT).until(() -> {
            StoredRows now = count();
            return now.equals(seen.getAndSet(now));
        });
        return Objects.requireNonNull(seen.get());
    }

    /** Counts now. */
    public static StoredRows count() {
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(TABLES)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables) {
                try (ResultSet counted = statement.executeQuery(countOf(table))) {
                    counted.next();
                    rows.put(table, counted.getLong(1));
                }
            }
            return new StoredRows(rows);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot count rows", failed);
        }
    }

    private static String countOf(String table) {
        var ofEvents = table.equals("public.outbox") || table.equals("public.event_stream");
        return "select count(*) from " + table + (ofEvents ? " where topic not like '%.checkpoint.v1'" : "");
    }
}
