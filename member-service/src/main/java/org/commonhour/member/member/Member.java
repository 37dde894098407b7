package org.commonhour.member.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a community.
 *
 * @param dataKeyId the key that the details are stored under
 * @param externalReference the member's number in the system that the person was imported from
 * @param version grows by one with each change
 */
public record Member(
        UUID id,
        UUID communityId,
        UUID dataKeyId,
        PersonDetails details,
        MemberState state,
        LocalDate joinedOn,
        Channel channel,
        @Nullable String externalReference,
        String changedBy,
        Instant changedAt,
        long version) {

    /** Whether the person is forgotten: the key of the details is gone. */
    public boolean isErased() {
        return details.equals(PersonDetails.ERASED);
    }

    /** The same member with other details. */
    public Member changed(PersonDetails newDetails, String by, Instant now) {
        return next(newDetails, state, joinedOn, by, now);
    }

    /** The same member with other details and another day of joining. */
    public Member changed(PersonDetails newDetails, LocalDate newJoinedOn, String by, Instant now) {
        return next(newDetails, state, newJoinedOn, by, now);
    }

    /** The member after leaving. */
    public Member left(String by, Instant now) {
        return next(details, MemberState.LEFT, joinedOn, by, now);
    }

    private Member next(PersonDetails newDetails, MemberState newState, LocalDate newJoinedOn, String by, Instant now) {
        return new Member(
                id,
                communityId,
                dataKeyId,
                newDetails,
                newState,
                newJoinedOn,
                channel,
                externalReference,
                by,
                now,
                version + 1);
    }
}
