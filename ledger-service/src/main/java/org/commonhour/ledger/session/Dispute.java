package org.commonhour.ledger.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says a session is not right.
 *
 * @param reason what is wrong
 * @param subject the signed-in person who said so
 * @param memberId the party who says so, or for whom a coordinator does; null for no party
 * @param at when
 * @param from how the session stood: {@code RECORDED} or {@code SETTLED}
 */
public record Dispute(
        DisputeReason reason, String subject, @Nullable UUID memberId, Instant at, SessionState from) {

    /** Whether the actor is who disputed it, and so may take it back. */
    boolean isOf(Actor actor) {
        return memberId == null
                ? actor.memberId() == null && actor.subject().equals(subject)
                : memberId.equals(actor.memberId());
    }
}
