package org.commonhour.member.organisation.web;

import java.util.UUID;
import org.commonhour.member.organisation.Organisation;
import org.commonhour.member.organisation.WorkingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation. */
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,
        @Schema(examples = "Riverside Lunch Club") String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        WorkingState state,
        long version) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.name(),
                organisation.listing().description(),
                organisation.listing().url(),
                organisation.listing().email(),
                organisation.state(),
                organisation.version());
    }
}
