package org.commonhour.ledger.export;

import java.time.DateTimeException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a file from what is wrong with us, when rows could not be written on trial. */
final class RehearsalFault {

    // 22 is a value that a type does not take, 23 a broken constraint, P0001 what a trigger refuses.
    private static final Pattern BROKEN_RULE = Pattern.compile("\\((22\\w{3}|23\\w{3}|P0001)\\)");

    private RehearsalFault() {}

    /** A sentence about the file; null when the failure says nothing about it: an outage, or a fault of ours. */
    static @Nullable String of(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (BROKEN_RULE.matcher(String.valueOf(cause.getMessage())).find()) {
                return "The rows of the file cannot be a ledger: a rule of the database refuses them. The offline"
                        + " verifier names the row.";
            }
            if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException) {
                return "A line of the file lacks something, or has a value that no ledger writes. The offline verifier"
                        + " names it.";
            }
        }
        return null;
    }
}
