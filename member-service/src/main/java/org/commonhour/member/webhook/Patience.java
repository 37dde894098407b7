package org.commonhour.member.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a receiver in trouble is waited for.
 *
 * <p>A receiver that does not answer or is in trouble keeps its messages waiting, in order, until it is given up. A
 * message that a working receiver refuses would wait in vain: after a few attempts it is set aside.
 *
 * @param firstWait the wait after the first failure; it doubles with each one
 * @param longestWait the longest wait
 * @param refusals how often a refused message is tried
 * @param giveUpAfter how long a receiver may fail before its webhook is disabled
 */
public record Patience(Duration firstWait, Duration longestWait, int refusals, Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 30;
    private static final double LEAST_JITTER = 0.5;

    /**
     * What to do.
     *
     * @param failures how often the message has failed before this answer
     * @param failingSince when the first of these failures was
     * @param random at least 0, below 1: spreads the attempts of many webhooks
     */
    public Verdict after(Answer answer, int failures, @Nullable Instant failingSince, Instant now, double random) {
        return switch (answer.kind()) {
            case DELIVERED -> new Verdict.Done();
            case GONE -> new Verdict.Disable("The receiver says that it is gone (HTTP 410).");
            case REFUSED ->
                failures + 1 >= refusals
                        ? new Verdict.SetAside(answer.inWords())
                        : new Verdict.Again(now.plus(waitAfter(failures, random)));
            case FAILED, TIMED_OUT, UNREACHABLE, FORBIDDEN_ADDRESS ->
                failingSince != null && !now.isBefore(failingSince.plus(giveUpAfter))
                        ? new Verdict.Disable("Nothing was delivered since " + failingSince + "; the last attempt: "
                                + answer.inWords() + ".")
                        : new Verdict.Again(now.plus(waitAfter(failures, random)));
        };
    }

    /** Between half of and the whole of the doubled wait. */
    Duration waitAfter(int failures, double random) {
        var doubled = firstWait.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var whole = doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
        return Duration.ofMillis((long) (whole.toMillis() * (LEAST_JITTER + (1 - LEAST_JITTER) * random)));
    }
}
