package org.commonhour.member.directory.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonhour.kit.web.Moments;
import org.commonhour.member.directory.DirectorySearch;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a list may be narrowed by; all that is given must hold. */
class HsdsWishes {

    private static final int LENGTH_OF_A_DAY = 10;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Words of the name or the description.")
    @Nullable
    String search;

    @RestQuery("taxonomy_id")
    @Nullable
    UUID taxonomyId;

    @RestQuery("taxonomy_term_id")
    @Nullable
    UUID taxonomyTermId;

    @RestQuery("organization_id")
    @Nullable
    UUID organizationId;

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "The postcode, or how it begins; for places only.")
    @Nullable
    String postcode;

    @RestQuery("modified_after")
    @Parameter(
            description =
                    "A day or a moment, on or after which it was changed: `2026-05-31` or `2026-05-31T22:00:00Z`.")
    @Nullable
    String modifiedAfter;

    DirectorySearch wanted() {
        return new DirectorySearch(
                search == null || search.isBlank() ? null : search.strip(),
                taxonomyId,
                taxonomyTermId,
                organizationId,
                postcode == null || postcode.isBlank() ? null : postcode,
                moment());
    }

    private @Nullable Instant moment() {
        if (modifiedAfter == null || modifiedAfter.length() != LENGTH_OF_A_DAY) {
            return Moments.moment("modified_after", modifiedAfter);
        }
        LocalDate day = Moments.day("modified_after", modifiedAfter);
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
