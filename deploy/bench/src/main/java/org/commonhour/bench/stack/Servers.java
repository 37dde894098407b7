package org.commonhour.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.process.KafkaProcess;
import org.commonhour.backing.process.PostgresProcess;

/** A PostgreSQL and a Kafka of this run alone; their data is gone afterwards. */
public final class Servers implements AutoCloseable {
    /** What both the ledger and the yardsticks run with; everything else is PostgreSQL's own default. */
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>(Map.of(
            "shared_buffers", "2GB",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "30min"));

    private static final String BROKER = "org.commonhour.backing.broker.Broker";

    private static final List<String> SHOWN = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size",
            "data_checksums");

    private final PostgresProcess postgres;
    private final KafkaProcess kafka;

    private Servers(PostgresProcess postgres, KafkaProcess kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts both; refuses to measure a PostgreSQL that does not wait for its disk. */
    public static Servers start() {
        PostgresProcess postgres = PostgresProcess.startScratch();
        Servers servers = new Servers(postgres, KafkaProcess.startScratch());
        SETTINGS.forEach(
                (name, value) -> servers.execute("postgres", "alter system set %s = '%s'".formatted(name, value)));
        postgres.restart();
        Map<String, String> shown = servers.settings();
        if (!"on".equals(shown.get("fsync")) || !"on".equals(shown.get("synchronous_commit"))) {
            throw new BackingFailure("This PostgreSQL does not wait for the disk: " + shown);
        }
        return servers;
    }

    public PostgresProcess postgres() {
        return postgres;
    }

    public KafkaProcess kafka() {
        return kafka;
    }

    /** What PostgreSQL says about itself. */
    public Map<String, String> settings() {
        Map<String, String> shown = new LinkedHashMap<>();
        SHOWN.forEach(name -> shown.put(name, ask("postgres", "show " + name)));
        return shown;
    }

    /** The process that all of PostgreSQL's others come from. */
    public long postmaster() {
        Path file = Path.of(ask("postgres", "show data_directory"), "postmaster.pid");
        try {
            return Long.parseLong(Files.readAllLines(file).get(0).trim());
        } catch (IOException failure) {
            throw new BackingFailure("PostgreSQL's process is not to be found: " + failure.getMessage(), failure);
        }
    }

    /** Kafka's process: the child of this one that runs the broker. */
    public long kafkaProcess() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(BROKER))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow(() -> new BackingFailure("Kafka's process is not to be found."));
    }

    /** Bytes of write-ahead log since the server was made. */
    public long walBytes() {
        return Long.parseLong(ask("postgres", "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"));
    }

    /** Runs a statement. */
    public void execute(String database, String sql) {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new BackingFailure("PostgreSQL refused \"" + sql + "\": " + failure.getMessage(), failure);
        }
    }

    /** The first value of the first row. */
    public String ask(String database, String sql) {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException failure) {
            throw new BackingFailure("PostgreSQL refused \"" + sql + "\": " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
