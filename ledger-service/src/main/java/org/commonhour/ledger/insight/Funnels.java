package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many came how far, from what became of members, needs and arrangements. */
public interface Funnels {

    /** What became of the needs first asked for in the period, of one service or of all for null; keys upwards. */
    Uni<List<NeedFunnel>> needs(UUID communityId, Period period, Split split, @Nullable UUID serviceId, Instant now);

    /** How the members who joined in the period found their way in; keys upwards. */
    Uni<List<TurnFunnel>> turns(UUID communityId, Period period, Split split);

    /** How long ago the members of now were last heard of; quiet before the day; keys upwards. */
    Uni<List<Dormancy>> dormancy(UUID communityId, Split split, LocalDate since, LocalDate today);

    /** Members who were last heard of before the day, or never, by id upwards, after the one named. */
    Uni<List<QuietMember>> quiet(UUID communityId, LocalDate since, @Nullable UUID after, int limit);

    /** Needs that are unmet, the oldest first, after the one named. */
    Uni<List<UnmetNeed>> unmet(UUID communityId, Instant now, UnmetNeed.@Nullable Place after, int limit);
}
