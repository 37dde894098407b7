package org.commonhour.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.commonhour.backing.BackingServices;
import org.commonhour.backing.KafkaBroker;
import org.commonhour.backing.PostgresServer;

/** The PostgreSQL and the Kafka of this test run: one of each, started when first asked for. */
public final class Backing {
    private Backing() {}

    /** {@code host:port} of Kafka. */
    public static String kafka() {
        return String.valueOf(broker().get("address"));
    }

    /** Ends Kafka as a power cut would. */
    public static void killKafka() {
        run(broker(), "kill");
    }

    /** Starts Kafka again with its data, at the same address. */
    public static void restartKafka() {
        run(broker(), "restart");
    }

    /** Ends PostgreSQL as a power cut would. */
    public static void killPostgres() {
        run(postgres(), "kill");
    }

    /** Starts PostgreSQL again with its data, at the same address. */
    public static void restartPostgres() {
        run(postgres(), "restart");
    }

    /** Opens a connection to the database of the service under test; the caller closes it. */
    public static Connection connect() {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://%s:%s/%s".formatted(postgres("host"), postgres("port"), database()),
                    postgres("user"),
                    postgres("password"));
        } catch (SQLException failed) {
            throw new IllegalStateException("no connection to " + database(), failed);
        }
    }

    /** The name of the database of the service under test: {@code ledger} in {@code ledger-service}. */
    static String database() {
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        return module.replaceFirst("-service$", "").replace('-', '_');
    }

    /** One of host, port, user and password. */
    static String postgres(String what) {
        return String.valueOf(postgres().get(what));
    }

    private static Map<String, Object> postgres() {
        return SharedState.once("postgres", () -> withOwnLoader(Backing::startPostgres));
    }

    private static Map<String, Object> startPostgres() {
        PostgresServer server = services().postgres();
        server.createDatabase(database());
        return Map.of(
                "host", server.host(),
                "port", String.valueOf(server.port()),
                "user", server.user(),
                "password", server.password(),
                "kill", (Runnable) server::kill,
                "restart", (Runnable) server::restart);
    }

    private static Map<String, Object> startKafka() {
        KafkaBroker broker = services().kafka();
        return Map.of(
                "address", broker.bootstrapServers(),
                "kill", (Runnable) broker::kill,
                "restart", (Runnable) broker::restart);
    }

    private static BackingServices services() {
        return SharedState.once("services", BackingServices::start);
    }

    private static Map<String, Object> broker() {
        return SharedState.once("kafka", () -> withOwnLoader(Backing::startKafka));
    }

    /** The container library finds its parts by the thread's class loader, which must be the one it was loaded by. */
    private static <T> T withOwnLoader(Supplier<T> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(BackingServices.class.getClassLoader());
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void run(Map<String, Object> server, String action) {
        Runnable step = (Runnable) Objects.requireNonNull(server.get(action), action);
        step.run();
    }
}
