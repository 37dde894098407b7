package org.commonhour.bench.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came back: how many of which status, how long they took, and how it went over time. */
public final class Answers {
    /** The width of one slot of {@link #slots()}. */
    public static final long SLOT_MS = 100;

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int BUSY = 503;

    private final Histogram fromIntent = new Histogram(LONGEST_MICROS, 3);
    private final Histogram busyFromSending = new Histogram(LONGEST_MICROS, 3);
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private final Slot[] slots;
    private long elapsedNanos = 1;
    private long unsent;

    Answers(long lengthNanos) {
        slots = new Slot[(int) (lengthNanos / TimeUnit.MILLISECONDS.toNanos(SLOT_MS)) + 1];
        for (int index = 0; index < slots.length; index++) {
            slots[index] = new Slot();
        }
    }

    /** One tenth of a second, by the time of the answer. */
    public static final class Slot {
        long good;
        long busy;
        long worstMicros;

        public long good() {
            return good;
        }

        public long busy() {
            return busy;
        }

        /** The longest time from intent to answer. */
        public long worstMicros() {
            return worstMicros;
        }
    }

    void add(int status, long startNanos, Connection answered, long nowNanos) {
        byStatus.merge(status, 1L, Long::sum);
        long micros = Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nowNanos - answered.intendedAt));
        int index = (int) (TimeUnit.NANOSECONDS.toMillis(nowNanos - startNanos) / SLOT_MS);
        Slot slot = slots[Math.min(slots.length - 1, index)];
        if (status / 100 == 2) {
            fromIntent.recordValue(micros);
            slot.good++;
            slot.worstMicros = Math.max(slot.worstMicros, micros);
        } else if (status == BUSY) {
            busyFromSending.recordValue(
                    Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nowNanos - answered.sentAt)));
            slot.busy++;
        }
    }

    void finish(long nanos, long neverSent) {
        elapsedNanos = Math.max(1, nanos);
        unsent = neverSent;
    }

    /** Answers of the status family 2xx. */
    public long good() {
        return fromIntent.getTotalCount();
    }

    /** Answers 503. */
    public long busy() {
        return busyFromSending.getTotalCount();
    }

    /** Answers that are neither. */
    public long wrong() {
        return total() - good() - busy();
    }

    public long total() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many requests were due and never sent, because no connection was free. */
    public long unsent() {
        return unsent;
    }

    public double goodPerSecond() {
        return good() * 1e9 / elapsedNanos;
    }

    /** Milliseconds from the intended start to a good answer. */
    public double goodMs(double percentile) {
        return fromIntent.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Milliseconds from the sending to a 503. */
    public double busyMs(double percentile) {
        return busyFromSending.getValueAtPercentile(percentile) / 1000.0;
    }

    public Slot[] slots() {
        return slots.clone();
    }

    public Map<Integer, Long> byStatus() {
        return Map.copyOf(byStatus);
    }
}
