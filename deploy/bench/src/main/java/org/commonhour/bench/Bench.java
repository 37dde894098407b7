package org.commonhour.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Answers;
import org.commonhour.bench.load.Community;
import org.commonhour.bench.load.HttpLoad;
import org.commonhour.bench.load.Requests;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.load.SignedIn;
import org.commonhour.bench.load.Tokens;
import org.commonhour.bench.load.TransferRequests;
import org.commonhour.bench.measure.Cores;
import org.commonhour.bench.measure.CpuMeter;
import org.commonhour.bench.measure.Figures;
import org.commonhour.bench.measure.Row;
import org.commonhour.bench.stack.Ledger;
import org.commonhour.bench.stack.Members;
import org.commonhour.bench.stack.Servers;
import org.commonhour.bench.yardstick.Pgbench;

/** The servers with a filled ledger, and the ways to put load on them; every measurement becomes a row. */
final class Bench implements AutoCloseable {
    static final String LEDGER = "ledger";
    static final String STANDARD = "pgbench_standard";
    static final Community COMMUNITY = new Community(1, 10_000);
    static final int SIGNED_IN = 1_024;

    private static final ObjectMapper JSON = new ObjectMapper();

    final Servers servers;
    final Ledger ledger;
    final Pgbench pgbench;
    final SignedIn people;
    final Figures figures = new Figures();
    private final CpuMeter cpu;
    private final PrintStream out;
    private long seed = 1;

    private Bench(Servers servers, Ledger ledger, Pgbench pgbench, SignedIn people, PrintStream out) {
        this.servers = servers;
        this.ledger = ledger;
        this.pgbench = pgbench;
        this.people = people;
        this.out = out;
        this.cpu = new CpuMeter(servers.postmaster(), servers.kafkaProcess(), ledger.pid());
    }

    /** Starts the servers, fills the ledger and pgbench's tables. */
    static Bench start(Path root, int port, Clock clock, PrintStream out) {
        Path folder = root.resolve("deploy/bench/target/run");
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Servers servers = Servers.start();
        Tokens tokens = Tokens.withNewKey(clock.instant());
        Path publicKey = folder.resolve("tokens.pem");
        tokens.writePublicKey(publicKey);
        Pgbench pgbench = new Pgbench(servers.postgres(), folder);
        servers.postgres().createDatabase(STANDARD);
        pgbench.prepareStandard(STANDARD);
        Ledger ledger = Ledger.start(
                servers, new Ledger.Plan(root, LEDGER, publicKey, folder.resolve("ledger.log"), Map.of()), port);
        Members.write(servers, LEDGER, COMMUNITY);
        return new Bench(servers, ledger, pgbench, SignedIn.of(COMMUNITY, tokens, SIGNED_IN), out);
    }

    /** The work of one window: how many it made, and how long they took. */
    private record Work(
            double perSecond, double count, double p50, double p95, double p99, long wrong, double callers) {}

    private interface Window {
        Work run() throws IOException;
    }

    private Row measure(String name, Window window) {
        CpuMeter.Reading before = cpu.read();
        long wal = servers.walBytes();
        try {
            Work work = window.run();
            CpuMeter.Reading after = cpu.read();
            double seconds = (after.atNanos() - before.atNanos()) / 1e9;
            Cores cores = after.since(before).withCallersInside(work.callers() / seconds);
            double walEach = (servers.walBytes() - wal) / Math.max(1, work.count());
            Row row = new Row(name, work.perSecond(), work.p50(), work.p95(), work.p99(), walEach, work.wrong(), cores);
            out.println(Table.line(row));
            return row;
        } catch (IOException failure) {
            throw new BackingFailure(name + " could not be measured: " + failure.getMessage(), failure);
        }
    }

    /** pgbench's standard workload. */
    void standard(int clients, int seconds) {
        figures.add(measure(Names.pgbench(clients), () -> {
            Pgbench.Result result = pgbench.standard(STANDARD, clients, seconds);
            return new Work(
                    result.perSecond(), result.transactions(), result.p50Ms(), result.p95Ms(), result.p99Ms(), 0, 0);
        }));
    }

    /** Single transfers over HTTP, closed loop. */
    void http(Shape shape, int callers, int seconds) {
        figures.add(measure(
                Names.http(shape, callers),
                () -> closedLoop(new TransferRequests(people, shape, callers, seed++), callers, seconds)));
    }

    /** As {@link #http}, without keeping the row: so that the virtual machine has compiled what it will run. */
    void warmUp(Shape shape, int callers, int seconds) {
        measure(
                "(warm-up) " + Names.http(shape, callers),
                () -> closedLoop(new TransferRequests(people, shape, callers, seed++), callers, seconds));
    }

    private Work closedLoop(Requests requests, int callers, int seconds) throws IOException {
        try (HttpLoad load = new HttpLoad(ledger.port(), callers)) {
            Answers answers = load.closedLoop(requests, Duration.ofSeconds(seconds));
            if (answers.wrong() > 0) {
                out.println("    answers by status: " + answers.byStatus());
            }
            return new Work(
                    answers.goodPerSecond(),
                    answers.good(),
                    answers.goodMs(50),
                    answers.goodMs(95),
                    answers.goodMs(99),
                    answers.wrong(),
                    0);
        }
    }

    /** Callers inside the ledger's process; {@code way} is {@code queue} or {@code one-by-one}. */
    void door(String way, Shape shape, int callers, int seconds, boolean keep) {
        String order = String.format(
                Locale.ROOT,
                "way=%s community=%d members=%d shape=%s callers=%d ms=%d seed=%d",
                way,
                COMMUNITY.number(),
                COMMUNITY.members(),
                shape,
                callers,
                seconds * 1000,
                seed++);
        String name = (keep ? "" : "(warm-up) ") + Names.door(way, shape, callers);
        Row row = measure(name, () -> {
            JsonNode found = JSON.readTree(ledger.ask(order, Duration.ofSeconds(seconds + 30L)));
            long wrong = found.get("refused").asLong() + found.get("failed").asLong();
            if (wrong > 0) {
                out.println("    " + found);
            }
            double posted = found.get("posted").asDouble();
            return new Work(
                    posted / found.get("seconds").asDouble(),
                    posted,
                    found.get("p50").asDouble(),
                    found.get("p95").asDouble(),
                    found.get("p99").asDouble(),
                    wrong,
                    found.get("cpuSeconds").asDouble());
        });
        if (keep) {
            figures.add(row);
        }
    }

    @Override
    public void close() {
        ledger.close();
        servers.close();
    }
}
