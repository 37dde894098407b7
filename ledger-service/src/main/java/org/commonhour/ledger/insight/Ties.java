package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the indicators of the principles are computed from. */
public interface Ties {

    /** Who gave how much to whom, at most so many ties. */
    Uni<List<Tie>> ties(UUID communityId, Period period, int limit);

    /** The network of a period; none when it has more ties than that. */
    Uni<Optional<TieNetwork>> network(UUID communityId, Period period, int most);

    /** Who gave how much to whom by month, at most so many. */
    Uni<List<MonthTie>> byMonth(UUID communityId, Period period, int limit);

    /** Which pairs are new in the period, and which of the period before have lasted. */
    Uni<TieCounts> counts(UUID communityId, Period period);

    /** Minutes between members by the channel through which they came. */
    Uni<List<GroupMinutes>> groups(UUID communityId, Period period);

    /** Minutes by month, function and pay. */
    Uni<List<RoleMinutes>> roles(UUID communityId, Period period);
}
