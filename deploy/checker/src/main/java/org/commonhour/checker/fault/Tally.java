package org.commonhour.checker.fault;

import org.commonhour.checker.check.Verdict;

/** What rounds came to, added up. */
record Tally(
        int rounds,
        int kills,
        long calls,
        long acknowledged,
        long refused,
        long unknown,
        long lost,
        long doubled,
        long anomalies) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What one round added to the verdict over its community. */
    static Tally ofRound(Fault fault, Verdict before, Verdict after) {
        return new Tally(
                1,
                fault.kills(),
                after.calls() - before.calls(),
                after.acknowledged() - before.acknowledged(),
                after.refused() - before.refused(),
                after.unknown() - before.unknown(),
                after.lost() - before.lost(),
                after.doubled() - before.doubled(),
                after.anomalies().size() - before.anomalies().size());
    }

    Tally plus(Tally other) {
        return new Tally(
                rounds + other.rounds,
                kills + other.kills,
                calls + other.calls,
                acknowledged + other.acknowledged,
                refused + other.refused,
                unknown + other.unknown,
                lost + other.lost,
                doubled + other.doubled,
                anomalies + other.anomalies);
    }
}
