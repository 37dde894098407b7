package org.commonhour.matching.offer;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.matching.member.Actor;
import org.commonhour.matching.member.Channel;

/**
 * What a member is glad to give.
 *
 * @param createdBy the signed-in person who wrote it down, who need not be the member
 * @param changedBy the signed-in person who changed it last
 * @param version grows by one with each change
 */
public record Offer(
        UUID id,
        UUID communityId,
        UUID memberId,
        OfferWords words,
        OfferState state,
        Channel channel,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    /** A live offer of the member for whom the actor acts. */
    public static Offer create(UUID id, Actor actor, OfferWords words, Instant now) {
        return new Offer(
                id,
                actor.communityId(),
                actor.memberId(),
                words,
                OfferState.LIVE,
                actor.channel(),
                actor.subject(),
                now,
                actor.subject(),
                now,
                1);
    }

    /** The same offer in other words. */
    public Offer reworded(OfferWords newWords, String subject, Instant now) {
        return next(newWords, state, subject, now);
    }

    /** The offer after it was taken back. */
    public Offer withdrawn(String subject, Instant now) {
        return next(words, OfferState.WITHDRAWN, subject, now);
    }

    public boolean isLive() {
        return state == OfferState.LIVE;
    }

    private Offer next(OfferWords newWords, OfferState newState, String subject, Instant now) {
        return new Offer(
                id,
                communityId,
                memberId,
                newWords,
                newState,
                channel,
                createdBy,
                createdAt,
                subject,
                now,
                version + 1);
    }
}
