package org.commonhour.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Answers;
import org.commonhour.bench.load.Arrivals;
import org.commonhour.bench.load.HttpLoad;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.load.TransferRequests;
import org.commonhour.bench.measure.Ratio;

/** How long it takes: for a caller alone, at 70 % of what can be done, and when four times as much is asked for. */
final class Latency implements Measured {
    private static final int CALLERS = 256;
    private static final int STEADY_CONNECTIONS = 512;
    // More than the engine's queue holds, so that it can be full.
    private static final int OVERLOAD_CONNECTIONS = 6_144;
    private static final int CROWD = 8_192;
    private static final double OVERLOAD = 4;
    private static final double CALM = 0.5;
    private static final double SHARE_OF_MAXIMUM = 0.7;
    private static final long CALM_MICROS = TimeUnit.MILLISECONDS.toMicros(200);

    private final Bench bench;
    private final Windows windows;

    Latency(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void round() {
        bench.yardstick(1, windows.seconds());
        bench.keep(Names.http(Shape.SPREAD, 1), () -> HttpTransfers.load(bench, Shape.SPREAD, 1, windows.seconds()));
        bench.keep(
                Names.http(Shape.SPREAD, CALLERS),
                () -> HttpTransfers.load(bench, Shape.SPREAD, CALLERS, windows.seconds()));
    }

    @Override
    public void finish() {
        String alone = Names.http(Shape.SPREAD, 1);
        double p50 = bench.figures().median(alone).p50Ms();
        double yardstick = bench.figures().median(Names.pgbench(1)).p50Ms();
        bench.ratio(Ratio.atMost("p50 of " + alone + " / p50 of " + Names.pgbench(1), p50 / yardstick, 2));

        double maximum = bench.figures().perSecond(Names.http(Shape.SPREAD, CALLERS));
        double rate = SHARE_OF_MAXIMUM * maximum;
        String steady = "HTTP at 70 % of the maximum, open loop";
        bench.keep(
                steady,
                () -> Bench.Work.of(
                        openLoop(STEADY_CONNECTIONS, Arrivals.steady(rate, Duration.ofSeconds(2L * windows.seconds()))),
                        1));
        bench.ratio(Ratio.atMost(
                "p99 ms of " + steady, bench.figures().median(steady).p99Ms(), 30));
        overload(maximum);
        fullQueue();
    }

    private Answers openLoop(int connections, Arrivals arrivals) throws IOException {
        try (HttpLoad load = new HttpLoad(bench.ledger.port(), connections)) {
            var requests = new TransferRequests(bench.people, Shape.SPREAD, connections, bench.nextSeed());
            return load.openLoop(requests, arrivals);
        }
    }

    private void overload(double maximum) {
        Duration calm = Duration.ofSeconds(3);
        Duration storm = Duration.ofSeconds(windows.seconds());
        Duration after = Duration.ofSeconds(6);
        Arrivals arrivals = new Arrivals(List.of(
                new Arrivals.Phase(CALM * maximum, calm),
                new Arrivals.Phase(OVERLOAD * maximum, storm),
                new Arrivals.Phase(CALM * maximum, after)));
        Answers[] found = new Answers[1];
        String name = "HTTP at 4 times the maximum, between calm phases";
        bench.keep(name, () -> {
            found[0] = openLoop(OVERLOAD_CONNECTIONS, arrivals);
            return Bench.Work.of(found[0], 1);
        });
        Answers answers = found[0];
        if (answers == null) {
            throw new BackingFailure("The overload was not measured.");
        }
        judge(answers, maximum, calm, storm);
    }

    private void judge(Answers answers, double maximum, Duration calm, Duration storm) {
        Answers.Slot[] slots = answers.slots();
        int begin = (int) (calm.toMillis() / Answers.SLOT_MS);
        int end = begin + (int) (storm.toMillis() / Answers.SLOT_MS);
        long good = 0;
        long busy = 0;
        for (int slot = begin; slot < end; slot++) {
            good += slots[slot].good();
            busy += slots[slot].busy();
        }
        double goodput = good / (storm.toMillis() / 1000.0) / maximum;
        int calmAgain = end;
        for (int slot = end; slot < slots.length - 1; slot++) {
            if (slots[slot].busy() > 0 || slots[slot].worstMicros() > CALM_MICROS) {
                calmAgain = slot + 1;
            }
        }
        bench.note(String.format(
                Locale.ROOT,
                "overload: %d good answers and %d times 503 (%.0f %%) in %d s; %d requests found no free connection;"
                        + " 503 after p50 %.1f ms, p99 %.1f ms",
                good,
                busy,
                100.0 * busy / Math.max(1, good + busy),
                storm.toSeconds(),
                answers.unsent(),
                answers.busyMs(50),
                answers.busyMs(99)));
        bench.ratio(Ratio.atLeast("good answers at 4 times the maximum / maximum", goodput, 0.8));
        double recoveryS = (calmAgain - end) * Answers.SLOT_MS / 1000.0;
        bench.ratio(Ratio.atMost("seconds until all is calm after the overload", recoveryS, 2));
        if (busy > 0) {
            bench.ratio(Ratio.atMost("p99 ms from sending to a 503 over HTTP", answers.busyMs(99), 10));
        }
    }

    /** More callers at the engine's door than the queue holds: how soon the others are turned away. */
    private void fullQueue() {
        String name = Names.door("queue", Shape.SPREAD, CROWD);
        JsonNode[] found = new JsonNode[1];
        bench.keep(name, () -> {
            found[0] = EngineTransfers.ask(bench, "queue", Shape.SPREAD, CROWD, windows.seconds());
            return EngineTransfers.work(bench, found[0]);
        });
        JsonNode answer = found[0];
        if (answer != null && answer.get("failed").asLong() > 0) {
            bench.ratio(Ratio.atMost(
                    "p99 ms until a full queue turns away at the engine's door",
                    answer.get("failedP99").asDouble(),
                    10));
        }
    }
}
