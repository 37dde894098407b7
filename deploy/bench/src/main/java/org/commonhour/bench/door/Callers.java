package org.commonhour.bench.door;

import java.lang.management.ManagementFactory;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.commonhour.bench.load.CallerIds;
import org.commonhour.bench.load.Community;
import org.commonhour.bench.load.Shape;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.OrderOutcome;
import org.commonhour.ledger.posting.Posted;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;

/** Callers who each wait for the durable answer to one transfer before they ask for the next; one thread plays them all. */
final class Callers {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final long PAUSE_NANOS = 20_000;
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Engine engine;
    private final Community community;
    private final SplittableRandom random;
    private final Shape.Picker picker;
    private final CallerIds ids;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Histogram latency = new Histogram(LONGEST_MICROS, 3);
    private final Histogram busyLatency = new Histogram(LONGEST_MICROS, 3);
    private final long[] sentAt;
    private long refused;
    private long failed;
    private long underWay;
    private long cpuNanos;
    private String firstFailure = "";

    Callers(Engine engine, Community community, Shape shape, int callers, long seed) {
        this.engine = engine;
        this.community = community;
        this.random = new SplittableRandom(seed);
        this.picker = shape.picker(community.members(), random.split());
        this.ids = new CallerIds(random.split());
        this.sentAt = new long[callers];
    }

    private record Answer(int caller, boolean posted, String problem, long atNanos) {}

    /** Plays for so long, then waits for what is under way; what it found, as JSON. */
    String play(long nanos) {
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        for (int caller = 0; caller < sentAt.length; caller++) {
            ask(caller);
        }
        while (System.nanoTime() - start < nanos) {
            Answer answer = answers.poll();
            if (answer == null) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } else {
                take(answer);
                ask(answer.caller());
            }
        }
        long elapsed = System.nanoTime() - start;
        cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
        String result = result(elapsed);
        drain();
        return result;
    }

    private void ask(int caller) {
        int payer = random.nextInt(community.members());
        TransferOrder order = new TransferOrder(
                ids.next(),
                community.id(),
                community.account(payer),
                community.account(picker.payee(payer)),
                Minutes.of(1),
                TransferKind.GIFT,
                null,
                null,
                null,
                null,
                null);
        underWay++;
        sentAt[caller] = System.nanoTime();
        engine.submit(
                community.id(),
                order,
                outcome -> answers.add(new Answer(caller, posted(outcome), "", System.nanoTime())),
                failure -> answers.add(new Answer(caller, false, failure.toString(), System.nanoTime())));
    }

    private static boolean posted(OrderOutcome outcome) {
        return outcome instanceof Posted;
    }

    private void take(Answer answer) {
        underWay--;
        long micros =
                Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(answer.atNanos() - sentAt[answer.caller()]));
        if (answer.posted()) {
            latency.recordValue(micros);
        } else if (answer.problem().isEmpty()) {
            refused++;
        } else {
            failed++;
            busyLatency.recordValue(micros);
            firstFailure = firstFailure.isEmpty() ? answer.problem() : firstFailure;
        }
    }

    private void drain() {
        long deadline = System.nanoTime() + DRAIN_NANOS;
        while (underWay > 0 && System.nanoTime() < deadline) {
            if (answers.poll() == null) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } else {
                underWay--;
            }
        }
    }

    private String result(long elapsedNanos) {
        return """
            {"posted":%d,"refused":%d,"failed":%d,"seconds":%.3f,"p50":%.3f,"p95":%.3f,"p99":%.3f,\
            "failedP99":%.3f,"cpuSeconds":%.3f,"firstFailure":"%s"}\
            """.formatted(
                        latency.getTotalCount(),
                        refused,
                        failed,
                        elapsedNanos / 1e9,
                        latency.getValueAtPercentile(50) / 1e3,
                        latency.getValueAtPercentile(95) / 1e3,
                        latency.getValueAtPercentile(99) / 1e3,
                        busyLatency.getValueAtPercentile(99) / 1e3,
                        cpuNanos / 1e9,
                        firstFailure.replaceAll("[^ -~]|[\"\\\\]", " "));
    }
}
