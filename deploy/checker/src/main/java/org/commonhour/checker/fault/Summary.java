package org.commonhour.checker.fault;

import java.util.Map;

/** The table at the end. */
final class Summary {
    private static final String LINE = "| %-14s | %6s | %6s | %12s | %8s | %8s | %5s | %7s |%n";

    private Summary() {}

    static String table(Map<Fault, Tally> tallies) {
        var text = new StringBuilder();
        text.append(
                LINE.formatted("fault", "rounds", "kills", "acknowledged", "refused", "unknown", "lost", "doubled"));
        text.append("|---|---:|---:|---:|---:|---:|---:|---:|%n".formatted());
        var sum = Tally.NONE;
        for (var one : tallies.entrySet()) {
            text.append(row(one.getKey().word(), one.getValue()));
            sum = sum.plus(one.getValue());
        }
        return text.append(row("all", sum)).toString();
    }

    private static String row(String name, Tally tally) {
        return LINE.formatted(
                name,
                tally.rounds(),
                tally.kills(),
                tally.acknowledged(),
                tally.refused(),
                tally.unknown(),
                tally.lost(),
                tally.doubled());
    }
}
