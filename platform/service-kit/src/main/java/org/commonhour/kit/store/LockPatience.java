package org.commonhour.kit.store;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** How long a transaction waits for what another one holds, which may be something as long as an import. */
public final class LockPatience {

    private static final String LIMIT = "select set_config('lock_timeout', '2s', true)";
    private static final String LOCK_NOT_AVAILABLE = "(55P03)";

    private LockPatience() {}

    /**
     * From here on no statement of the session's transaction waits more than two seconds for a lock: whoever waits keeps
     * a connection, and with too many of them nobody else gets one. What fails then is told by {@link #isOver}.
     */
    public static Uni<Void> limit(Mutiny.Session session) {
        return session.createNativeQuery(LIMIT, String.class).getSingleResult().replaceWithVoid();
    }

    /** Whether a statement failed because it had waited long enough for a lock. */
    public static boolean isOver(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(LOCK_NOT_AVAILABLE)) {
                return true;
            }
        }
        return false;
    }
}
