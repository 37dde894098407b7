package org.commonhour.ledger.hold;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open holds whose time is over, of all communities. */
public interface DueHolds {

    /** Up to {@code limit} that are due at this moment and come after {@code after}, by the end of their time and id. */
    Uni<List<DueHold>> page(Instant now, @Nullable DueHold after, int limit);
}
