package org.commonhour.ledger.insight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of published staff hours as insight needs. */
public record StaffHoursSeen(
        UUID staffHoursId,
        UUID communityId,
        UUID organisationId,
        UUID serviceId,
        YearMonth month,
        @Nullable LocalDate workedOn,
        long amountMinutes,
        long version,
        @Nullable String personRef,
        @Nullable String phase,
        @Nullable String function,
        @Nullable UUID memberId,
        @Nullable Integer people) {

    /** What the report counts for: paid minutes. */
    public CountedSource counted() {
        var line = new CountedLine(
                serviceId,
                month,
                workedOn,
                person(),
                null,
                person() == null && people != null ? people : 0,
                amountMinutes,
                new Fact(Fact.GAVE, LineFacts.ofStaffHours(phase, function)));
        return new CountedSource(SourceKind.STAFF_HOURS, staffHoursId, communityId, version, List.of(line));
    }

    /** Who is a member is the same person as in sessions; the agency's pseudonym holds within that agency only. */
    private @Nullable UUID person() {
        if (memberId != null) {
            return memberId;
        }
        return personRef == null
                ? null
                : UUID.nameUUIDFromBytes((organisationId + "/" + personRef).getBytes(StandardCharsets.UTF_8));
    }
}
