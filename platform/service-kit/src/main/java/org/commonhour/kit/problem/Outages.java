package org.commonhour.kit.problem;

import io.vertx.core.VertxException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what passes by itself, so that a retry can help, from a fault of ours. */
public final class Outages {

    /** A lost connection, a server that stops or starts, a full disk or too many connections. */
    private static final Pattern AWAY = Pattern.compile("08\\w{3}|57P0\\d|53\\w{3}");

    /** A transaction that was undone in favour of another. */
    private static final Pattern GAVE_WAY = Pattern.compile("40001|40P01");

    /** A lock that somebody held for longer than it was to be waited for. */
    private static final Pattern LOCKED = Pattern.compile("55P03");

    private static final int UNAVAILABLE = 503;

    /** How the driver ends its messages. */
    private static final Pattern STATE_IN_MESSAGE = Pattern.compile("\\((\\w{5})\\)\\s*$");

    private Outages() {}

    /** Whether the failure, or what caused it, is a lost connection, a shutdown, a full pool or a full disk. */
    public static boolean isOutage(Throwable failure) {
        return isOf(failure, AWAY);
    }

    /** Whether a lock was waited for in vain. */
    public static boolean isLockTimeout(Throwable failure) {
        return isOf(failure, LOCKED);
    }

    /**
     * Whether the failure is an outage, a transaction that gave way to another or waited for it in vain, or a refusal that
     * says so: nothing of it was written.
     */
    public static boolean passes(Throwable failure) {
        return isOutage(failure) || isOf(failure, GAVE_WAY) || isLockTimeout(failure) || isRefusedForNow(failure);
    }

    private static boolean isRefusedForNow(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof DomainProblem problem) {
                return problem.code().status() == UNAVAILABLE;
            }
        }
        return false;
    }

    private static boolean isOf(Throwable failure, Pattern states) {
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            String state = sqlState(cause);
            if (state != null) {
                return states.matcher(state).matches();
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException) {
                return states == AWAY;
            }
        }
        return false;
    }

    /** What the database answered, if that is what failed. */
    private static @Nullable String sqlState(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return sql.getSQLState();
        }
        // The driver's own type is a VertxException as well, and is absent in a service without a database.
        if (failure.getClass().getSimpleName().equals("PgException")) {
            Matcher state = STATE_IN_MESSAGE.matcher(String.valueOf(failure.getMessage()));
            return state.find() ? state.group(1) : null;
        }
        return null;
    }
}
