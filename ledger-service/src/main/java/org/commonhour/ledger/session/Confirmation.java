package org.commonhour.ledger.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who said that a session happened as recorded, and when.
 *
 * @param kind whose word it was; null for what was confirmed before this was kept
 * @param subject the signed-in person, or {@link #NOBODY}
 * @param at when
 * @param channel how a coordinator heard of it, when they speak for somebody
 * @param onBehalfOfMemberId for whom a coordinator spoke, if for somebody
 */
public record Confirmation(
        @Nullable ConfirmationKind kind,
        String subject,
        Instant at,
        @Nullable Channel channel,
        @Nullable UUID onBehalfOfMemberId) {

    /** Stands for the subject when nobody said a word. */
    public static final String NOBODY = "nobody";

    /** The word of somebody. */
    static Confirmation by(Actor actor, Instant at, @Nullable Channel channel) {
        var coordinator = actor.capacity() == Capacity.COORDINATOR;
        var kind = !coordinator
                ? ConfirmationKind.OTHER_SIDE
                : actor.isParty() ? ConfirmationKind.ON_BEHALF : ConfirmationKind.COORDINATOR;
        var spokenFor = coordinator ? actor.memberId() : null;
        return new Confirmation(kind, actor.subject(), at, channel, spokenFor);
    }

    /** That nobody objected in time. */
    static Confirmation bySilence(Instant at) {
        return new Confirmation(ConfirmationKind.AUTO_CONFIRMED, NOBODY, at, null, null);
    }
}
