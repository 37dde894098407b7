package org.commonhour.member.referral.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.referral.Consent;
import org.commonhour.member.referral.Referral;
import org.commonhour.member.referral.ReferralState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral; who the person is, and which member they became, is for coordinators only. */
@Schema(name = "Referral")
record ReferralView(
        UUID id,
        UUID organisationId,
        ReferralState state,
        Instant referredAt,
        Instant changedAt,
        ConsentView consent,

        @Schema(description = "For coordinators only; empty when the person was erased.") @Nullable
        PersonView person,

        @Schema(description = "For coordinators only.") @Nullable
        UUID memberId,

        long version) {

    /** As the agency sees it. */
    static ReferralView ofState(Referral referral) {
        return of(referral, null, null);
    }

    /** As a coordinator sees it. */
    static ReferralView whole(Referral referral) {
        return of(referral, PersonView.of(referral), referral.memberId());
    }

    private static ReferralView of(Referral referral, @Nullable PersonView person, @Nullable UUID memberId) {
        return new ReferralView(
                referral.id(),
                referral.organisationId(),
                referral.state(),
                referral.referredAt(),
                referral.changedAt(),
                ConsentView.of(referral.consent()),
                person,
                memberId,
                referral.version());
    }

    /** The evidence that the person agreed. */
    @Schema(name = "Consent")
    record ConsentView(
            Consent.GivenBy givenBy,
            Consent.Method method,
            @Schema(examples = "referral-2026-03") String version,
            Instant givenAt) {

        static ConsentView of(Consent consent) {
            return new ConsentView(consent.givenBy(), consent.method(), consent.version(), consent.givenAt());
        }
    }

    /** Who is referred. */
    @Schema(name = "ReferredPerson")
    record PersonView(
            @Schema(examples = "Ben Example") String displayName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String about) {

        static PersonView of(Referral referral) {
            var details = referral.details();
            return new PersonView(details.displayName(), details.email(), details.phone(), referral.about());
        }
    }
}
