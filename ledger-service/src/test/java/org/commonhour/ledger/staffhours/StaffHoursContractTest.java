package org.commonhour.ledger.staffhours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Phase;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

class StaffHoursContractTest {

    @Test
    void theExampleIsWhatTheCodePublishes() {
        var hours = new StaffHours(
                UUID.fromString("019e1b6c-0000-7000-8000-000000000070"),
                UUID.fromString("019e1b6c-0000-7000-8000-000000000020"),
                new StaffHoursReport(
                        UUID.fromString("019e1b6c-0000-7000-8000-000000000080"),
                        UUID.fromString("019e1b6c-0000-7000-8000-000000000040"),
                        "2026-05/kitchen/12",
                        YearMonth.of(2026, 5),
                        LocalDate.of(2026, 5, 12),
                        Minutes.of(180),
                        "emp-0042",
                        null,
                        new StaffWork(
                                Phase.DESIGN,
                                ContributionFunction.FACILITATE,
                                Instant.parse("2026-05-12T09:00:00Z"),
                                UUID.fromString("019e1b6c-0000-7000-8000-000000000001"))),
                1,
                "agency-lunch-club",
                Instant.parse("2026-05-12T12:00:00Z"));

        Contract.eventExample("staff-hours-reported.v1", StaffHoursReported.of(hours));
    }
}
