package org.commonhour.member.joining;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.member.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish to join a community.
 *
 * @param dataKeyId the person's own key; the member takes it over when the application is approved
 * @param about what the person says about themselves
 * @param reason why it was refused, in words for the person
 * @param memberId the member that the person became
 */
public record Application(
        UUID id,
        UUID communityId,
        String subjectId,
        UUID dataKeyId,
        PersonDetails details,
        @Nullable String about,
        ApplicationState state,
        @Nullable String reason,
        @Nullable UUID memberId,
        Instant openedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {

    /** The application after a coordinator said yes. */
    public Application approved(UUID member, String by, Instant now) {
        return decided(ApplicationState.APPROVED, null, member, by, now);
    }

    /** The application after a coordinator said no. */
    public Application refused(String why, String by, Instant now) {
        return decided(ApplicationState.REFUSED, why, null, by, now);
    }

    public boolean isOpen() {
        return state == ApplicationState.OPEN;
    }

    @Override
    public String toString() {
        return "Application[" + id + ", " + state + "]";
    }

    private Application decided(
            ApplicationState newState, @Nullable String why, @Nullable UUID member, String by, Instant now) {
        return new Application(
                id,
                communityId,
                subjectId,
                dataKeyId,
                details,
                about,
                newState,
                why,
                member,
                openedAt,
                by,
                now,
                version + 1);
    }
}
