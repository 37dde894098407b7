package org.commonhour.member.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, and who has confirmed it.
 *
 * @param memberId an id that leads to nobody any more
 * @param communityId the community
 * @param receipt what the person may ask with
 * @param erasedAt when it was asked for and done here
 * @param announcedAt when the others were told, last
 * @param forgottenAt when each holder dropped what it held; who is missing has not confirmed yet
 * @param completedAt when the last confirmation arrived
 */
public record Erasure(
        UUID memberId,
        UUID communityId,
        UUID receipt,
        Instant erasedAt,
        Instant announcedAt,
        Map<Holder, Instant> forgottenAt,
        @Nullable Instant completedAt) {

    public ErasureState state() {
        return completedAt == null ? ErasureState.ERASED : ErasureState.COMPLETE;
    }

    /** Whether a confirmation is missing of what was announced before this moment. */
    public boolean isOverdue(Instant announcedBefore) {
        return completedAt == null && announcedAt.isBefore(announcedBefore);
    }
}
