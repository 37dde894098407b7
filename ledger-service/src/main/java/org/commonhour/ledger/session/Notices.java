package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who, of those who give hours for a session, was told of it as it stands: members, and services for their staff. */
public interface Notices {

    /** Keeps that somebody was told; a second time changes nothing. */
    Uni<Void> add(UUID sessionId, UUID toldId, String subject, Channel channel, Instant at);

    /** Those who were told. */
    Uni<Set<UUID>> told(UUID sessionId);

    /** Forgets who was told: what they were told no longer holds. */
    Uni<Void> forget(UUID sessionId);
}
