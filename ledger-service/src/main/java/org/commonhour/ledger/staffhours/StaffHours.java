package org.commonhour.ledger.staffhours;

import java.time.Instant;
import java.util.UUID;

/**
 * A report of paid minutes as it stands.
 *
 * @param id the report
 * @param communityId its community
 * @param report what the agency says
 * @param version 1 at first, one more each time the agency replaced it
 * @param reportedBy the subject id of who sent this version
 * @param reportedAt when this version came
 */
public record StaffHours(
        UUID id, UUID communityId, StaffHoursReport report, long version, String reportedBy, Instant reportedAt) {

    /** The next version, with other content. */
    public StaffHours replacedBy(StaffHoursReport other, String by, Instant at) {
        return new StaffHours(id, communityId, other, version + 1, by, at);
    }
}
