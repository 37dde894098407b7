package org.commonhour.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay, in memory, that there may be something to send; a slow poll is the net below it. */
@ApplicationScoped
class RelayWaker {

    private final Semaphore signal = new Semaphore(0);

    /** Called before the commit: the relay looks a little later, then a few times more, so it meets the row soon after it. */
    void wakeSoon() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Waits for a signal, at most so long; whether there was one. */
    boolean await(Duration atMost) throws InterruptedException {
        var signalled = signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        signal.drainPermits();
        return signalled;
    }
}
