package org.commonhour.kit.problem;

import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a part that is not answering, which a retry can help, from a fault of ours. */
public final class Outages {

    private static final int UNAVAILABLE = 503;

    private Outages() {}

    /** Whether the failure, or what caused it, is a lost connection, a shutdown, a full pool, a full disk, or long work. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException) {
                return true;
            }
            if (cause instanceof DomainProblem problem && problem.code().status() == UNAVAILABLE) {
                return true;
            }
            // The driver's own type is absent in a service without a database, hence by name: 57P01..3 is a
            // server that stops or starts, 08xxx a lost connection, 53xxx a full disk or too many connections, 55P03 a
            // lock that somebody holds for long.
            if (cause.getClass().getSimpleName().equals("PgException")
                    && String.valueOf(cause.getMessage()).matches("(?s).*\\((57P0\\d|08\\w{3}|53\\w{3}|55P03)\\).*")) {
                return true;
            }
        }
        return false;
    }
}
