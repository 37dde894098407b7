package org.commonhour.kit.store;

import io.smallrye.mutiny.Uni;
import org.commonhour.kit.problem.Outages;
import org.hibernate.reactive.mutiny.Mutiny;

/** How long a transaction waits for what another one holds, which may be something as long as an import. */
public final class LockPatience {

    private static final String LIMIT = "select set_config('lock_timeout', '2s', true)";

    private LockPatience() {}

    /**
     * From here on no statement of the session's transaction waits more than two seconds for a lock: whoever waits keeps
     * a connection, and with too many of them nobody else gets one. What fails then is told by {@link Outages#isLockTimeout}.
     */
    public static Uni<Void> limit(Mutiny.Session session) {
        return session.createNativeQuery(LIMIT, String.class).getSingleResult().replaceWithVoid();
    }
}
