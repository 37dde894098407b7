package org.commonhour.member.referral;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.member.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * A person whom an agency refers to a community.
 *
 * @param dataKeyId the person's own key; the member takes it over when they join as a new one
 * @param about why the person is referred, in words for the coordinators
 * @param memberId the member that the person became, or was already
 */
public record Referral(
        UUID id,
        UUID communityId,
        UUID organisationId,
        UUID dataKeyId,
        PersonDetails details,
        @Nullable String about,
        Consent consent,
        ReferralState state,
        @Nullable UUID memberId,
        String referredBy,
        Instant referredAt,
        String changedBy,
        Instant changedAt,
        long version) {

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return state == ReferralState.RECEIVED || state == ReferralState.CONTACTED;
    }

    /** The referral in another state. */
    public Referral became(ReferralState newState, @Nullable UUID member, String by, Instant now) {
        return new Referral(
                id,
                communityId,
                organisationId,
                dataKeyId,
                details,
                about,
                consent,
                newState,
                member,
                referredBy,
                referredAt,
                by,
                now,
                version + 1);
    }

    @Override
    public String toString() {
        return "Referral[" + id + ", " + state + "]";
    }
}
