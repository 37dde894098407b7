package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/**
 * What became of members, offers, needs and arrangements, from published events. Each event writes rows of its own kind
 * alone, so that it does not matter which topic is read faster.
 */
public interface Journeys {

    /** Keeps who is a member since when, and through which channel the member came. */
    Uni<Void> know(MemberSeen member, Instant at);

    /** Keeps nothing of an erased member but the pseudonym in what was counted. */
    Uni<Void> forget(MemberGone member);

    /** Keeps from when to when an offer can be taken up. */
    Uni<Void> know(OfferSeen offer, Instant at);

    /** Keeps when a need was first asked for, and when it came to an end. */
    Uni<Void> know(NeedSeen need, Instant at);

    /** Keeps when an arrangement first was in each of its states. */
    Uni<Void> know(ArrangementSeen arrangement, Instant at);

    /** Keeps whether sessions of arrangements count; an older or the same version changes nothing. */
    Uni<Void> confirm(List<Confirmation> confirmations);
}
