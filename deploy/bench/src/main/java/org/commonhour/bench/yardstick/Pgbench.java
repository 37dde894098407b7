package org.commonhour.bench.yardstick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.PostgresServer;
import org.commonhour.backing.process.Folders;

/** PostgreSQL's own benchmark program, against the server under measurement. */
public final class Pgbench {
    private static final int SCALE = 50;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final Path program;
    private final PostgresServer server;
    private final Path folder;

    /** @param folder where its logs go */
    public Pgbench(PostgresServer server, Path folder) {
        this.program = find();
        this.server = server;
        this.folder = folder;
    }

    /**
     * What it found.
     *
     * @param perSecond transactions per second, without the time to connect
     */
    public record Result(double perSecond, double p50Ms, double p95Ms, double p99Ms, long transactions) {}

    /** The program's version. */
    public String version() {
        return run(List.of("--version")).trim();
    }

    /** Makes and fills the tables of the standard workload. */
    public void prepareStandard(String database) {
        run(List.of("-i", "-q", "-s", Integer.toString(SCALE), database));
    }

    /** The standard workload, "tpcb-like". */
    public Result standard(String database, int clients, long seconds) {
        return measure(database, clients, seconds, List.of());
    }

    /** A workload of one SQL command, with the variables {@code :payer} and {@code :payee}. */
    public Result script(String database, int clients, long seconds, String script) {
        try {
            Path file = Files.writeString(folder.resolve("script.sql"), script);
            return measure(database, clients, seconds, List.of("-f", file.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Result measure(String database, int clients, long seconds, List<String> workload) {
        List<String> words = new ArrayList<>(List.of("-n", "-M", "prepared", "-c", Integer.toString(clients)));
        words.addAll(List.of("-j", Integer.toString(Math.min(2, clients)), "-T", Long.toString(seconds)));
        words.addAll(List.of("-l", "--log-prefix=" + folder.resolve("transactions")));
        words.addAll(workload);
        words.add(database);
        deleteLogs();
        double perSecond = run(words)
                .lines()
                .filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                .findFirst()
                .orElseThrow(() -> new BackingFailure("pgbench did not say how many transactions it made."));
        Histogram latency = new Histogram(LONGEST_MICROS, 3);
        for (Path log : logs()) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.forEach(line -> latency.recordValue(Long.parseLong(line.split(" ")[2])));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        deleteLogs();
        return new Result(
                perSecond,
                latency.getValueAtPercentile(50) / 1e3,
                latency.getValueAtPercentile(95) / 1e3,
                latency.getValueAtPercentile(99) / 1e3,
                latency.getTotalCount());
    }

    private List<Path> logs() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("transactions."))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void deleteLogs() {
        logs().forEach(Folders::delete);
    }

    private String run(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectError(Redirect.appendTo(folder.resolve("pgbench.log").toFile()));
        builder.environment().put("PGHOST", server.host());
        builder.environment().put("PGPORT", Integer.toString(server.port()));
        builder.environment().put("PGUSER", server.user());
        builder.environment().put("PGPASSWORD", server.password());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BackingFailure(
                        "pgbench ended with status " + process.exitValue() + "; see " + folder.resolve("pgbench.log"));
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("Waiting for pgbench was interrupted.", interrupted);
        }
    }

    /** The newest that Debian has installed, or what is on the path. */
    private static Path find() {
        List<Path> found = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            found.add(Path.of(folder, "pgbench"));
        }
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            versions.sorted().map(version -> version.resolve("bin/pgbench")).forEach(program -> found.add(0, program));
        } catch (IOException notDebian) {
            // The path has it, or nothing has.
        }
        return found.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BackingFailure("The yardstick pgbench is not on this machine. It comes with"
                        + " PostgreSQL: on Debian and Ubuntu in the package postgresql (apt install postgresql), on"
                        + " Fedora in postgresql-contrib, with Homebrew in postgresql."));
    }
}
