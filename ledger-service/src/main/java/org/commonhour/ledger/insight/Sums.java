package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sums that events keep up to date. */
public interface Sums {

    /** The months of the period that have any minutes, in order. */
    Uni<List<MonthFigure>> months(UUID communityId, UUID serviceId, Period period);

    /** A service's evidence for the grid; beyond so many people, those with the fewest minutes are one nameless sum. */
    Uni<GridPeriods> grid(
            UUID communityId, UUID serviceId, Period period, ShareOfSay leastSay, int mostPeople, int earlier);

    /** How many needs named the service in the period and in the one of the same length before. */
    Uni<NeedCounts> needs(UUID communityId, UUID serviceId, Period period);

    /** Unpaid beside paid by the dimension's values upwards, above the one named, at most so many; no service last. */
    Uni<List<DimensionFigure>> by(Dimension dimension, FigureScope scope, @Nullable String after, int limit);

    /** Minutes by kind of work. */
    Uni<List<WorkMinutes>> work(FigureScope scope);

    /** The sources that were counted, later months first, at most so many. */
    Uni<List<CountedSession>> sources(SessionSearch search, int limit);
}
