package org.commonhour.matching.need;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.matching.member.Actor;
import org.commonhour.matching.member.Channel;

/**
 * What a member would like to receive.
 *
 * @param createdBy the signed-in person who wrote it down, who need not be the member
 * @param changedBy the signed-in person who changed it last
 * @param version grows by one with each change
 */
public record Need(
        UUID id,
        UUID communityId,
        UUID memberId,
        NeedWords words,
        NeedState state,
        Channel channel,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    /** A live need of the member for whom the actor acts. */
    public static Need create(UUID id, Actor actor, NeedWords words, Instant now) {
        return new Need(
                id,
                actor.communityId(),
                actor.memberId(),
                words,
                NeedState.LIVE,
                actor.channel(),
                actor.subject(),
                now,
                actor.subject(),
                now,
                1);
    }

    /** The need in another state. */
    public Need in(NeedState newState, String subject, Instant now) {
        return new Need(
                id, communityId, memberId, words, newState, channel, createdBy, createdAt, subject, now, version + 1);
    }

    /** The same need in other words. */
    public Need reworded(NeedWords newWords, String subject, Instant now) {
        return new Need(
                id, communityId, memberId, newWords, state, channel, createdBy, createdAt, subject, now, version + 1);
    }

    public boolean isLive() {
        return state == NeedState.LIVE;
    }
}
