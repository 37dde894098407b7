package org.commonhour.ledger.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a version of a session came to be.
 *
 * @param act what was done
 * @param at when
 * @param actor who did it; null for the ledger itself
 * @param reason the coded reason of a dispute, a correction or a withdrawal
 * @param channel how a coordinator heard of it, when they speak for somebody
 */
public record SessionChange(
        SessionAct act,
        Instant at,
        @Nullable Actor actor,
        @Nullable DisputeReason reason,
        @Nullable Channel channel) {

    /** What somebody did without giving a reason. */
    static SessionChange by(SessionAct act, Actor actor, Instant at) {
        return new SessionChange(act, at, actor, null, null);
    }

    /** What the ledger did by itself. */
    static SessionChange byItself(SessionAct act, Instant at) {
        return new SessionChange(act, at, null, null, null);
    }
}
