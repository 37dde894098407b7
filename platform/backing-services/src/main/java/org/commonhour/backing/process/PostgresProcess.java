package org.commonhour.backing.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.PostgresServer;

/** PostgreSQL as a child process, durable: a commit is on the disk before it is answered. */
public final class PostgresProcess implements PostgresServer {
    private static final String USER = "postgres";
    private static final String PASSWORD = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);
    private static final int ATTEMPTS = 5;

    private final Path programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final boolean scratch;
    private final OwnedProcess process;

    private PostgresProcess(Path programs, Path data, Path log, int port, boolean scratch) {
        this.programs = programs;
        this.data = data;
        this.log = log;
        this.port = port;
        this.process = new OwnedProcess("INT", STOP_LIMIT, scratch ? Folders.around(data) : null);
        this.scratch = scratch;
    }

    /** Starts a server with a new, empty data folder on a free port; both are gone after {@link #close()}. */
    public static PostgresProcess startScratch() {
        Path programs = PostgresBinaries.unpackedIn(Folders.ofThisUser());
        Path folder = Folders.scratch("postgres");
        for (int attempt = 1; ; attempt++) {
            PostgresProcess server = new PostgresProcess(
                    programs, folder.resolve("data"), folder.resolve("postgres.log"), Ports.free(), true);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
            try {
                server.prepare();
                server.start();
                return server;
            } catch (BackingFailure failure) {
                if (attempt == ATTEMPTS || Ports.isFree(server.port)) {
                    throw failure;
                }
            }
        }
    }

    /**
     * A server, not yet started, that keeps its data.
     *
     * @param programs where PostgreSQL's programs are unpacked, once
     * @param data the data folder; made by {@link #prepare()} when it is not there
     */
    public static PostgresProcess in(Path programs, Path data, Path log, int port) {
        return new PostgresProcess(PostgresBinaries.unpackedIn(programs), data, log, port, false);
    }

    /** Makes the data folder when there is none; one that was left half-made is made anew. */
    public void prepare() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path partial = data.resolveSibling(data.getFileName() + ".partial");
        Folders.delete(partial);
        try {
            Files.createDirectories(Folders.around(data));
            Files.createDirectories(Folders.around(log));
            Path password = Files.writeString(Files.createTempFile("commonhour", ".txt"), PASSWORD + "\n");
            List<String> words = words("initdb");
            words.addAll(List.of("-D", partial.toString(), "-U", USER, "-A", "scram-sha-256"));
            words.addAll(List.of("--pwfile=" + password, "-E", "UTF8", "--locale=C"));
            words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (scratch) {
                words.add("--no-sync");
            }
            ServerProcess initdb = ServerProcess.start(
                    new ServerProcess.Command("PostgreSQL's initdb", words, Map.of(), Folders.around(log), log));
            boolean done = initdb.ended(TimeUnit.MINUTES.toMillis(2));
            Files.delete(password);
            if (!done || initdb.exitStatus() != 0) {
                initdb.kill();
                throw new BackingFailure("PostgreSQL's data folder could not be made. Last lines of %s:%n%s"
                        .formatted(log, initdb.lastLogLines()));
            }
            Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new BackingFailure(
                    "The data folder " + data + " could not be made: " + failure.getMessage(), failure);
        }
    }

    /** Starts the server and waits until it answers. */
    public void start() {
        process.start(command(), START_LIMIT, this::answers);
    }

    /** What {@link #start()} starts, for a caller that watches over the process itself. */
    public ServerProcess.Command command() {
        List<String> words = words("postgres");
        words.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=" + Ports.HOST,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %d ")) {
            words.add("-c");
            words.add(setting);
        }
        return new ServerProcess.Command("PostgreSQL", words, Map.of("LC_ALL", "C"), Folders.around(data), log);
    }

    /** Whether the server answers a connection now. */
    public boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public String host() {
        return Ports.HOST;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public synchronized void restart() {
        stop();
        start();
    }

    /** Stops the server in PostgreSQL's fast way: open transactions are rolled back. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        process.close();
    }

    private List<String> words(String program) {
        List<String> words = new ArrayList<>(SuperUser.wayAround());
        words.add(programs.resolve("bin").resolve(program).toString());
        return words;
    }
}
