package org.commonhour.bench.part;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.commonhour.bench.load.GetRequests;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.measure.Memory;
import org.commonhour.bench.measure.Ratio;

/** Whether ten million entries make anything slower: the ledger is filled through the engine, so all invariants hold. */
final class LargeLedger implements Measured {
    private static final long ENTRIES = 10_000_000;
    private static final Duration FILL_LIMIT = Duration.ofMinutes(8);
    private static final Duration QUICK_FILL_LIMIT = Duration.ofSeconds(40);
    private static final int FILL_S = 10;
    private static final int READERS = 4;
    private static final int CALLERS = 256;
    private static final String ENTRIES_OF_MEMBER = "/entries?limit=50";

    private final Bench bench;
    private final Windows windows;

    LargeLedger(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void finish() {
        read("(warm-up) ");
        long before = entries();
        String small = "HTTP, 256 callers, spread, ledger as yet small";
        load(small);
        long rssBefore = Memory.residentBytes(bench.ledger.pid());
        fill();
        bench.servers.execute(Bench.LEDGER, "analyze");
        bench.servers.execute(Bench.LEDGER, "checkpoint");
        long after = entries();
        String large = "HTTP, 256 callers, spread, large ledger";
        load(large);
        read("");
        long rssAfter = Memory.residentBytes(bench.ledger.pid());
        bench.note(String.format(
                Locale.ROOT,
                "size: %,d entries before, %,d after; resident memory of the ledger %d MB before, %d MB after;"
                        + " the database is %s large",
                before,
                after,
                rssBefore >> 20,
                rssAfter >> 20,
                bench.servers.ask(Bench.LEDGER, "select pg_size_pretty(pg_database_size(current_database()))")));
        String entries = String.format(Locale.ROOT, "%,d entries", after);
        bench.ratio(Ratio.atLeast(
                "throughput with " + entries + " / small",
                bench.figures().perSecond(large) / bench.figures().perSecond(small),
                0.9));
        bench.ratio(Ratio.atMost(
                "p99 ms of a balance with " + entries,
                bench.figures().median("balance").p99Ms(),
                10));
        bench.ratio(Ratio.atMost(
                "p99 ms of a first page of entries with " + entries,
                bench.figures().median("first page of entries").p99Ms(),
                10));
    }

    private void load(String name) {
        for (int round = 0; round < windows.rounds(); round++) {
            bench.keep(name, () -> HttpTransfers.load(bench, Shape.SPREAD, CALLERS, windows.seconds()));
        }
    }

    private void read(String prefix) {
        bench.keep(prefix + "balance", () -> reads(""));
        bench.keep(prefix + "first page of entries", () -> reads(ENTRIES_OF_MEMBER));
        // A statement comes whole, not in pages: shown, but held against no target.
        bench.keep(
                prefix + "statement of a month, whole",
                () -> reads("/statement?from=" + bench.today.minusMonths(1) + "&to=" + bench.today));
    }

    private Bench.Work reads(String suffix) throws IOException {
        return bench.closedLoop(new GetRequests(bench.people, suffix, READERS), READERS, 1, windows.seconds());
    }

    private void fill() {
        long deadline = System.nanoTime() + (windows.quick() ? QUICK_FILL_LIMIT : FILL_LIMIT).toNanos();
        while (entries() < ENTRIES && System.nanoTime() < deadline) {
            bench.measure(
                    "(filling) " + Names.door("queue", Shape.SPREAD, EngineTransfers.CALLERS),
                    () -> EngineTransfers.work(
                            bench, EngineTransfers.ask(bench, "queue", Shape.SPREAD, EngineTransfers.CALLERS, FILL_S)));
        }
    }

    private long entries() {
        return 2
                * Long.parseLong(
                        bench.servers.ask(Bench.LEDGER, "select coalesce(sum(last_seq), 0)::bigint from ledger_head"));
    }
}
