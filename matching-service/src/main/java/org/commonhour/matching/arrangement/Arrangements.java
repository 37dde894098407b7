package org.commonhour.matching.arrangement;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.matching.listing.Position;

/** All arrangements. */
public interface Arrangements {

    /** What open arrangements hang on. */
    enum Link {
        NEED,
        OFFER,
        MEMBER
    }

    /** Adds a new arrangement. */
    Uni<Void> add(Arrangement arrangement);

    /** Keeps the new version of an arrangement that is there. */
    Uni<Void> save(Arrangement arrangement);

    /** Writes down who took the step that led to this version. */
    Uni<Void> note(Arrangement arrangement, TakenStep step);

    /** The arrangement of this community with this id. */
    Uni<Optional<Arrangement>> find(UUID communityId, UUID id);

    /** Arrangements newest first, at most {@code limit} of those after the position. */
    Uni<List<Arrangement>> list(ArrangementSearch search, Position after, int limit);

    /** All invited or agreed arrangements of a need, an offer or a member, in the order of their ids. */
    Uni<List<Arrangement>> open(UUID communityId, Link link, UUID id);

    /** Drops the titles of the member's arrangements, and which sign-in took the member's steps. */
    Uni<Void> forget(UUID communityId, UUID memberId);
}
