package org.commonhour.matching.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * What two members arrange: who, what, when. Never changes once it is written.
 *
 * @param invitedSide the side that answers; the other one invited
 * @param serviceId the service of an organisation that it is part of, when it is
 * @param amountMinutes how long it takes, in minutes
 * @param startsAt the moment it starts, when the inviter named one
 * @param neededOn the day that the need names, in the community's own time
 * @param from the time that the need names, in the community's own time
 */
public record Terms(
        UUID needId,
        UUID offerId,
        UUID giverMemberId,
        UUID receiverMemberId,
        Side invitedSide,
        @Nullable UUID serviceId,
        Category category,
        String title,
        long amountMinutes,
        @Nullable Instant startsAt,
        @Nullable LocalDate neededOn,
        @Nullable LocalTime from) {

    /** The side on which this member is; empty for a stranger. */
    public Optional<Side> sideOf(UUID memberId) {
        if (memberId.equals(giverMemberId)) {
            return Optional.of(Side.GIVER);
        }
        return memberId.equals(receiverMemberId) ? Optional.of(Side.RECEIVER) : Optional.empty();
    }
}
