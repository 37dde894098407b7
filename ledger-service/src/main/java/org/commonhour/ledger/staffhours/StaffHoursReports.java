package org.commonhour.ledger.staffhours;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports of paid minutes of all communities. */
public interface StaffHoursReports {

    /** Keeps a new report; false when its organisation has one with this reference. */
    Uni<Boolean> add(StaffHours hours);

    /** Keeps the next version of a report that this unit of work has locked. */
    Uni<Void> save(StaffHours hours);

    /** The organisation's report with this reference, locked until the unit of work ends. */
    Uni<Optional<StaffHours>> lock(UUID communityId, UUID organisationId, String reference);

    /** The organisation's reports that have any of these references, at most a thousand of them, in no order. */
    Uni<List<StaffHours>> having(UUID communityId, UUID organisationId, Collection<String> references);

    /** Reports newest first, older than the one named, at most so many. */
    Uni<List<StaffHours>> list(StaffHoursFilter filter, @Nullable UUID before, int limit);
}
