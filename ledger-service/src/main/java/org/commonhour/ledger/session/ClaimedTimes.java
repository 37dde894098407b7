package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The minutes of people that are paid or credited and known to the minute, in sessions and staff hours. */
public interface ClaimedTimes {

    /** Lets nobody else claim time of these members until the unit of work ends. */
    Uni<Void> hold(Collection<UUID> memberIds);

    /**
     * How much of a day these members gave for something, in sessions that stand and in staff hours; without those who
     * gave nothing.
     *
     * @param except a session, or staff hours, whose own do not matter
     */
    Uni<List<WorkedDay>> day(Collection<UUID> memberIds, LocalDate day, @Nullable UUID except);

    /**
     * Those of these members that touch the time from one moment up to another, at most a thousand.
     *
     * @param except a session, or staff hours, whose own do not matter
     */
    Uni<List<ClaimedTime>> of(Collection<UUID> memberIds, Instant from, Instant to, @Nullable UUID except);
}
