package org.commonhour.analyst;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The DuckDB file in which everything stands, and which any DuckDB opens afterwards. */
final class Warehouse implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "create table event (topic varchar, position bigint, community_id varchar, sequence bigint, id varchar,"
                    + " type varchar, subject varchar, time timestamptz, recorded_time timestamptz, data json)",
            "create table counted_to (topic varchar, sequence bigint)",
            "create table api_figure (month varchar, service_id varchar, unpaid_minutes bigint, paid_minutes bigint,"
                    + " unpaid_people bigint, paid_people bigint)");

    private final DuckDBConnection connection;
    private final Map<String, Long> last = new HashMap<>();
    private long events;

    private Warehouse(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A new one in the file, in place of what was there. */
    static Warehouse in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new Failure(file + " cannot be written: " + refused.getMessage(), refused);
        }
        try {
            var connection = DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
            var warehouse = new Warehouse(connection);
            // What the statements need is linked into the library; nothing is fetched while they run.
            warehouse.execute("set autoinstall_known_extensions = false");
            warehouse.execute("set timezone = 'UTC'");
            TABLES.forEach(warehouse::execute);
            return warehouse;
        } catch (SQLException failed) {
            throw new Failure("DuckDB does not start: " + failed.getMessage(), failed);
        }
    }

    /** Loads what the topics have, of one community or of all. */
    void load(Topics topics, @Nullable UUID communityId) {
        try (var rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "event")) {
            topics.read(record -> {
                if (communityId == null || communityId.toString().equals(record.key())) {
                    append(rows, record);
                }
            });
        } catch (SQLException failed) {
            throw new Failure("The events cannot be loaded: " + failed.getMessage(), failed);
        }
    }

    /** How many events were loaded. */
    long events() {
        return events;
    }

    /** The last sequence of a topic that was loaded; 0 for none. */
    long last(String topic) {
        return last.getOrDefault(topic, 0L);
    }

    /** Replaces a table's rows. */
    void fill(String table, List<List<@Nullable Object>> rows) {
        execute("delete from " + table);
        for (var row : rows) {
            var places = "?, ".repeat(row.size() - 1) + "?";
            try (var insert = connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, row.get(column));
                }
                insert.execute();
            } catch (SQLException failed) {
                throw new Failure(table + " cannot be filled: " + failed.getMessage(), failed);
            }
        }
    }

    /** Runs every statement of the folder, files in the order of their names. */
    void runAll(Path folder) {
        try (var found = Files.list(folder)) {
            var files = found.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Failure("There is no *.sql in " + folder + ".");
            }
            for (var file : files) {
                execute(Files.readString(file, UTF_8), file.toString());
            }
        } catch (IOException unreadable) {
            throw new Failure("The statements in " + folder + " cannot be read.", unreadable);
        }
    }

    /** Writes a view as a file of its own, as CSV and as Parquet. */
    List<Path> write(String view, Path folder) {
        List<Path> written = new ArrayList<>();
        for (var format : List.of("csv", "parquet")) {
            var file = folder.resolve(view.replace('_', '-') + "." + format);
            execute("copy (select * from %s) to '%s' (format %s)"
                    .formatted(view, file.toString().replace("'", "''"), format));
            written.add(file);
        }
        return written;
    }

    /** The rows of a view as text, its column names first. */
    List<List<String>> rows(String view) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + view)) {
            var columns = found.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                names.add(found.getMetaData().getColumnLabel(column));
            }
            rows.add(names);
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    var value = found.getString(column);
                    row.add(value == null ? "-" : value);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new Failure(view + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new Failure("DuckDB does not close its file: " + failed.getMessage(), failed);
        }
    }

    private void append(DuckDBAppender rows, ConsumerRecord<String, String> record) {
        var sequence = Long.parseLong(header(record, "ce_sequence"));
        try {
            rows.beginRow()
                    .append(record.topic())
                    .append(record.offset())
                    .append(record.key())
                    .append(sequence)
                    .append(header(record, "ce_id"))
                    .append(header(record, "ce_type"))
                    .append(header(record, "ce_subject"))
                    .append(OffsetDateTime.parse(header(record, "ce_time")))
                    .append(OffsetDateTime.parse(header(record, "ce_recordedtime")))
                    .append(record.value())
                    .endRow();
        } catch (SQLException failed) {
            throw new Failure("The event at " + place(record) + " cannot be loaded: " + failed.getMessage(), failed);
        }
        events++;
        last.merge(record.topic(), sequence, Math::max);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new Failure("The record at " + place(record) + " is no event: it has no " + name + ".");
        }
        return new String(header.value(), UTF_8);
    }

    private static String place(ConsumerRecord<String, String> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private void execute(String sql) {
        execute(sql, sql);
    }

    private void execute(String sql, String where) {
        try (var statement = ((Connection) connection).createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new Failure(where + ": " + failed.getMessage(), failed);
        }
    }
}
