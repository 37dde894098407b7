package org.commonhour.member.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service as the public may see it, with its organisation and the places where it is. */
public record ListedService(
        UUID id,
        ListedOrganisation organisation,
        String name,
        @Nullable String description,
        @Nullable String url,
        @Nullable String email,
        ListedCategory category,
        boolean closed,
        Instant changedAt,
        List<ListedSite> sites) {

    /** The same service at these places. */
    public ListedService at(List<ListedSite> places) {
        return new ListedService(
                id, organisation, name, description, url, email, category, closed, changedAt, List.copyOf(places));
    }
}
