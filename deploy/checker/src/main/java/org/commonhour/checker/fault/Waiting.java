package org.commonhour.checker.fault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Waiting {
    private static final long LOOK_NS = Duration.ofMillis(50).toNanos();

    private Waiting() {}

    /** Returns when the condition holds; fails with the sentence when it does not in time. */
    static void until(String sentence, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(sentence + " (waited " + limit.toSeconds() + " s)");
            }
            LockSupport.parkNanos(LOOK_NS);
        }
    }

    /** Lets so much time pass. */
    static void pass(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
