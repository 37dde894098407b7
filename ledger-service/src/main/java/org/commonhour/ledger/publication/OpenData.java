package org.commonhour.ledger.publication;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which communities let everybody read their published tables. */
public interface OpenData {

    /** Since when the community does; empty when it does not. */
    Uni<Optional<Opening>> find(UUID communityId);

    /** From now on everybody may; done before is done. */
    Uni<Void> open(Opening opening);

    /** From now on only members may. */
    Uni<Void> close(UUID communityId);

    /** Communities that do, by id upwards, above the one named, at most so many. */
    Uni<List<Opening>> list(@Nullable UUID after, int limit);
}
