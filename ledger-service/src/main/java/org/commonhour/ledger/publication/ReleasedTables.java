package org.commonhour.ledger.publication;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.Quarter;
import org.jspecify.annotations.Nullable;

/** The tables that were released, and what stood behind each. */
public interface ReleasedTables {

    /** Lets one release at a time look at the quarter, until its transaction ends. */
    Uni<Void> alone(UUID communityId, Quarter quarter);

    /** One revision; the newest when none is named, of the newest quarter when no quarter is named. */
    Uni<Optional<ReleasedTable>> find(UUID communityId, @Nullable Quarter quarter, @Nullable Integer revision);

    /** All revisions, later quarters and revisions first, after the place, at most so many. */
    Uni<List<ReleasedTable>> list(UUID communityId, ReleasedTable.@Nullable Place after, int limit);

    /** The newest revision of each quarter, later quarters first, at most so many. */
    Uni<List<ReleasedTable>> newest(UUID communityId, int limit);

    /** Every revision of a quarter with what stood behind it, the first one first. */
    Uni<List<FrozenTable>> frozen(UUID communityId, Quarter quarter);

    /** Keeps one for ever, with what stands behind it under substitutes. */
    Uni<Void> keep(ReleasedTable table, List<PersonMinutes> minutes);

    /** What hides who stands behind the community's tables; from the first question on it is always the same. */
    Uni<EvidenceKey> key(UUID communityId);
}
