package org.commonhour.member.site;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sites in store. */
public interface Sites {

    /** Adds a site; refuses an unknown organisation and a name that another of its sites has. */
    Uni<Void> add(Site site);

    /** Keeps another version of a site; refuses a name that is taken. */
    Uni<Void> save(Site site);

    Uni<Optional<Site>> find(UUID communityId, UUID id);

    /** The site, kept from changing until the unit of work ends. */
    Uni<Optional<Site>> findForChange(UUID communityId, UUID id);

    /** At most {@code limit} sites with ids greater than {@code after}, of all organisations or of one. */
    Uni<List<Site>> list(UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit);
}
