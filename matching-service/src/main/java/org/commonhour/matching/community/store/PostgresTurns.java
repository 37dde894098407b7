package org.commonhour.matching.community.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.commonhour.matching.community.Turns;
import org.hibernate.reactive.mutiny.Mutiny;

/** Turns as advisory locks that end with the transaction. */
@ApplicationScoped
class PostgresTurns implements Turns {

    private final Mutiny.SessionFactory sessions;

    PostgresTurns(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> take(UUID communityId) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:community, 0))", Integer.class)
                .setParameter("community", communityId.toString())
                .getSingleResult()
                .replaceWithVoid());
    }
}
