package org.commonhour.matching.need;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.matching.listing.Position;

/** All needs. */
public interface Needs {

    /** Adds new needs. */
    Uni<Void> addAll(List<Need> needs);

    /** Those of these ids that are needs of this community. */
    Uni<List<Need>> findAll(UUID communityId, Collection<UUID> ids);

    /** Adds a new need. */
    Uni<Void> add(Need need);

    /** Keeps the new version of a need that is there. */
    Uni<Void> save(Need need);

    /** The need of this community with this id. */
    Uni<Optional<Need>> find(UUID communityId, UUID id);

    /** Needs newest first, at most {@code limit} of those after the position. */
    Uni<List<Need>> list(NeedSearch search, Position after, int limit);

    /** All live needs of a member. */
    Uni<List<Need>> liveOf(UUID communityId, UUID memberId);

    /** Drops what the member wrote, and which sign-in did. */
    Uni<Void> forget(UUID communityId, UUID memberId);
}
