package org.commonhour.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Answers;
import org.commonhour.bench.load.Community;
import org.commonhour.bench.load.HttpLoad;
import org.commonhour.bench.load.PageReader;
import org.commonhour.bench.load.Requests;
import org.commonhour.bench.load.SignedIn;
import org.commonhour.bench.load.Tokens;
import org.commonhour.bench.measure.Cores;
import org.commonhour.bench.measure.CpuMeter;
import org.commonhour.bench.measure.Figures;
import org.commonhour.bench.measure.Ratio;
import org.commonhour.bench.measure.Row;
import org.commonhour.bench.stack.Ledger;
import org.commonhour.bench.stack.Members;
import org.commonhour.bench.stack.Servers;
import org.commonhour.bench.yardstick.Pgbench;

/** The servers with a filled ledger; every window of load becomes a row, and some rows are held against targets. */
public final class Bench implements AutoCloseable {
    static final String LEDGER = "ledger";
    static final Community COMMUNITY = new Community(1, 10_000);
    static final int YARDSTICK_CLIENTS = 32;

    private static final String STANDARD = "pgbench_standard";
    private static final int SIGNED_IN = 1_024;

    final Servers servers;
    final Ledger ledger;
    final Pgbench pgbench;
    final SignedIn people;
    final Clock clock;
    final LocalDate today;
    final PrintStream out;
    final Region region = new Region(this);
    private final Ledger.Plan plan;
    private final PageReader pages;
    private final Figures figures = new Figures();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final CpuMeter cpu;
    private long seed = 1;

    private Bench(
            Servers servers,
            Ledger.Plan plan,
            Ledger ledger,
            Pgbench pgbench,
            SignedIn people,
            Clock clock,
            PrintStream out) {
        this.servers = servers;
        this.plan = plan;
        this.ledger = ledger;
        this.pgbench = pgbench;
        this.people = people;
        this.pages = new PageReader(ledger.port(), people.coordinatorToken());
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.out = out;
        this.cpu = new CpuMeter(servers.postmaster(), servers.kafkaProcess(), ledger.pid());
    }

    /** Starts the servers, fills the ledger and pgbench's tables. */
    public static Bench start(Path root, int port, Clock clock, PrintStream out) {
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
        Ledger.Plan plan = new Ledger.Plan(
                root, LEDGER, publicKey, folder.resolve("log.pem"), folder.resolve("ledger.log"), Map.of());
        Ledger ledger = Ledger.start(servers, plan, port);
        Members.write(servers, LEDGER, COMMUNITY);
        return new Bench(servers, plan, ledger, pgbench, SignedIn.of(COMMUNITY, tokens, SIGNED_IN), clock, out);
    }

    /**
     * What one window came to.
     *
     * @param count how many transfers it made
     * @param callersCpuSeconds what callers inside the ledger's process used of a processor
     */
    record Work(
            double perSecond,
            double count,
            double p50Ms,
            double p95Ms,
            double p99Ms,
            long wrong,
            double callersCpuSeconds) {

        /** What came back over HTTP, for requests that ask for so many transfers each. */
        static Work of(Answers answers, int transfersEach) {
            return new Work(
                    answers.goodPerSecond() * transfersEach,
                    (double) answers.good() * transfersEach,
                    answers.goodMs(50),
                    answers.goodMs(95),
                    answers.goodMs(99),
                    answers.wrong(),
                    0);
        }
    }

    /** Some seconds of load. */
    interface Window {
        Work run() throws IOException;
    }

    /** Another ledger on the same servers, with a database of its own. */
    Ledger secondLedger(String database, Map<String, String> settings) {
        var log = plan.log().resolveSibling(database + ".log");
        return Ledger.start(
                servers,
                new Ledger.Plan(plan.root(), database, plan.publicKey(), plan.logKey(), log, settings),
                ledger.port() + 1);
    }

    /** Runs a window between two readings of all meters, and prints the row. */
    Row measure(String name, Window window) {
        return measure(cpu, name, window);
    }

    private Row measure(CpuMeter cpu, String name, Window window) {
        CpuMeter.Reading before = cpu.read();
        long wal = servers.walBytes();
        try {
            Work work = window.run();
            CpuMeter.Reading after = cpu.read();
            double seconds = (after.atNanos() - before.atNanos()) / 1e9;
            Cores cores = after.since(before).withCallersInside(work.callersCpuSeconds() / seconds);
            double walEach = (servers.walBytes() - wal) / Math.max(1, work.count());
            Row row = new Row(
                    name, work.perSecond(), work.p50Ms(), work.p95Ms(), work.p99Ms(), walEach, work.wrong(), cores);
            out.println(Table.line(row));
            return row;
        } catch (IOException failure) {
            throw new BackingFailure(name + " could not be measured: " + failure.getMessage(), failure);
        }
    }

    /** As {@link #measure}, and keeps the row. */
    Row keep(String name, Window window) {
        Row row = measure(name, window);
        figures.add(row);
        return row;
    }

    /** As {@link #keep}, with the cores of another ledger. */
    Row keepBeside(Ledger other, String name, Window window) {
        var meter = new CpuMeter(servers.postmaster(), servers.kafkaProcess(), other.pid());
        Row row = measure(meter, name, window);
        figures.add(row);
        return row;
    }

    /** Callers over HTTP who send their next request when the last one is answered. */
    Work closedLoop(Requests requests, int callers, int transfersEach, int seconds) throws IOException {
        try (HttpLoad load = new HttpLoad(ledger.port(), callers)) {
            Answers answers = load.closedLoop(requests, Duration.ofSeconds(seconds));
            if (answers.wrong() > 0) {
                out.println("    answers by status: " + answers.byStatus());
            }
            return Work.of(answers, transfersEach);
        }
    }

    /** One page of the ledger, as the coordinator sees it. */
    JsonNode read(Community community, String path) {
        return pages.read("/api/v1/communities/" + community.id() + path);
    }

    /** Something that the coordinator makes. */
    JsonNode make(Community community, String path) {
        return pages.make("/api/v1/communities/" + community.id() + path);
    }

    /** Load until the compiler has seen what will be measured. */
    public void warmUp(Windows windows) {
        HttpTransfers.warmUp(this, windows);
    }

    /** pgbench's standard workload with 32 clients: what most rows are held against. */
    public void yardstick(Windows windows) {
        yardstick(YARDSTICK_CLIENTS, windows.seconds());
    }

    /** pgbench's standard workload. */
    void yardstick(int clients, int seconds) {
        keep(Names.pgbench(clients), () -> work(pgbench.standard(STANDARD, clients, seconds), 1));
    }

    /** What pgbench found, for transactions of so many transfers. */
    static Work work(Pgbench.Result result, int transfersEach) {
        return new Work(
                result.perSecond() * transfersEach,
                (double) result.transactions() * transfersEach,
                result.p50Ms(),
                result.p95Ms(),
                result.p99Ms(),
                0,
                0);
    }

    /** Transfers per second of this row, over those of pgbench with 32 clients. */
    void ratioToYardstick(String name, double target) {
        String yardstick = Names.pgbench(YARDSTICK_CLIENTS);
        ratio(Ratio.atLeast(name + " / " + yardstick, figures.perSecond(name) / figures.perSecond(yardstick), target));
    }

    /** Keeps a figure beside its target. */
    void ratio(Ratio ratio) {
        ratios.add(ratio);
    }

    /** Keeps and prints a sentence that the figures need. */
    public void note(String sentence) {
        out.println("    " + sentence);
        notes.add(sentence);
    }

    /** A number that no window had before. */
    long nextSeed() {
        return seed++;
    }

    public Figures figures() {
        return figures;
    }

    public List<Ratio> ratios() {
        return List.copyOf(ratios);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The server's settings and the yardstick's version. */
    public Map<String, String> server() {
        Map<String, String> server = servers.settings();
        server.put("pgbench", pgbench.version());
        return server;
    }

    @Override
    public void close() {
        ledger.close();
        servers.close();
    }
}
