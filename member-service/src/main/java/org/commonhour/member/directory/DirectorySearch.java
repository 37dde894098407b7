package org.commonhour.member.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null asks for nothing, and all that is asked must hold.
 *
 * @param text words that stand in the name or the description, in any case
 * @param modifiedAfter only what has changed at this moment or after it
 */
public record DirectorySearch(
        @Nullable String text,
        @Nullable UUID taxonomyId,
        @Nullable UUID taxonomyTermId,
        @Nullable UUID organisationId,
        @Nullable String postcode,
        @Nullable Instant modifiedAfter) {}
