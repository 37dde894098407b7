package org.commonhour.ledger.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** As much of published staff hours as insight needs. */
public record StaffHoursSeen(
        UUID staffHoursId, UUID communityId, UUID serviceId, YearMonth month, long amountMinutes, long version) {

    /** What the report counts for: paid minutes. */
    public CountedSource counted() {
        var line = new CountedLine(serviceId, month, Side.PAID, null, amountMinutes);
        return new CountedSource(staffHoursId, communityId, version, List.of(line));
    }
}
