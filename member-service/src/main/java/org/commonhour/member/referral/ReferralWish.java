package org.commonhour.member.referral;

import java.util.UUID;
import org.commonhour.member.member.PersonDetails;
import org.jspecify.annotations.Nullable;

/** What an agency says when it refers somebody. */
public record ReferralWish(
        UUID organisationId,
        PersonDetails details,
        @Nullable String about,
        Consent consent) {}
