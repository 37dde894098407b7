package org.commonhour.member.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as the public may see it. */
public record ListedOrganisation(
        UUID id,
        String name,
        String communityName,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        Instant changedAt) {}
