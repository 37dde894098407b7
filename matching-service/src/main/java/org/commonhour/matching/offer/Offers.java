package org.commonhour.matching.offer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Position;
import org.jspecify.annotations.Nullable;

/** All offers. */
public interface Offers {

    /** Adds new offers. */
    Uni<Void> addAll(List<Offer> offers);

    /** Those of these ids that are offers of this community. */
    Uni<List<Offer>> findAll(UUID communityId, Collection<UUID> ids);

    /** Adds a new offer. */
    Uni<Void> add(Offer offer);

    /** Keeps the new version of an offer that is there. */
    Uni<Void> save(Offer offer);

    /** The offer of this community with this id. */
    Uni<Optional<Offer>> find(UUID communityId, UUID id);

    /** Offers newest first, at most {@code limit} of those after the position. */
    Uni<List<Offer>> list(OfferSearch search, Position after, int limit);

    /**
     * Live offers of a community and category by anybody but the seeker, and not by those whose account is frozen or
     * closed, the newest first. With a slot (minutes of the week) only those that are free in it, or say nothing of when
     * they are free.
     */
    Uni<List<Offer>> fitting(UUID communityId, Category category, UUID seekerId, @Nullable MinuteRange slot, int limit);

    /** All live offers of a member. */
    Uni<List<Offer>> liveOf(UUID communityId, UUID memberId);

    /** Drops what the member wrote, and which sign-in did. */
    Uni<Void> forget(UUID communityId, UUID memberId);
}
