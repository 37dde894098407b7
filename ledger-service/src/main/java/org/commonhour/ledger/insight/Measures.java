package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts of people, of their roles and of what became of what they asked for and offered. */
public interface Measures {

    /** What offers, needs and arrangements tell about the period. */
    Uni<MatchCounts> matches(UUID communityId, Period period);

    /** Which roles people took in the period. */
    Uni<PeopleCounts> people(UUID communityId, Period period);

    /** Days from first giving, in the period, to first receiving; those who received before are left out. */
    Uni<List<Wait>> returns(UUID communityId, Period period, LocalDate today);

    /** Months from a first need, in the period and before any offer, to having given an hour to others. */
    Uni<List<Wait>> conversions(UUID communityId, Period period, LocalDate today);
}
