package org.commonhour.checker.clock;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.time.Clock;
import java.time.Duration;

/**
 * Runs inside the stepped virtual machine. From then on every {@code java.time} clock there is off by so much;
 * monotonic time is not touched, as it is not when an administrator sets a machine's clock.
 */
public final class ClockAgent {
    private static boolean installed;

    private ClockAgent() {}

    /** Called by the virtual machine; the argument is a whole number of seconds, negative for a clock that is late. */
    public static synchronized void agentmain(String seconds, Instrumentation instrumentation)
            throws UnmodifiableClassException {
        System.setProperty(SteppedInstants.PROPERTY, Long.toString(Long.parseLong(seconds)));
        if (!installed) {
            instrumentation.addTransformer(new SteppedInstants(), true);
            instrumentation.retransformClasses(Clock.class);
            installed = true;
        }
        var off = Duration.between(
                java.time.Instant.ofEpochMilli(System.currentTimeMillis()),
                Clock.systemUTC().instant());
        if (Math.abs(off.toSeconds() - Long.parseLong(seconds)) > 5) {
            throw new IllegalStateException("The clock is off by " + off + ", not by " + seconds + " s.");
        }
    }
}
