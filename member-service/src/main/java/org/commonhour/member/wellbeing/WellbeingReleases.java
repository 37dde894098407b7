package org.commonhour.member.wellbeing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Released figures in store: added once, never changed. */
public interface WellbeingReleases {

    /** Adds figures; changes nothing when the quarter has some already. */
    Uni<Void> add(WellbeingRelease release);

    /** At most {@code limit} releases of quarters before the given one, newest first. */
    Uni<List<WellbeingRelease>> list(UUID communityId, @Nullable Quarter before, int limit);
}
