package org.commonhour.member.directory;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What communities publish, in store. Nothing of a community that does not publish is ever found. */
public interface Directory {

    /** Services with their sites, in the order of their ids; only of one category when a code is given. */
    Uni<Found<ListedService>> services(DirectorySearch search, @Nullable String category, long offset, int limit);

    Uni<Optional<ListedService>> service(UUID id);

    /** Organisations in the order of their ids. */
    Uni<Found<ListedOrganisation>> organisations(DirectorySearch search, long offset, int limit);

    Uni<Optional<ListedOrganisation>> organisation(UUID id);

    /** Services at sites, in the order of the ids of the places. */
    Uni<Found<ListedSite>> places(DirectorySearch search, @Nullable String category, long offset, int limit);

    /** A service at a site, by the id of the place. */
    Uni<Optional<ListedSite>> place(UUID id);

    /** The categories of published services, by their codes. */
    Uni<List<ListedCategory>> categories();
}
