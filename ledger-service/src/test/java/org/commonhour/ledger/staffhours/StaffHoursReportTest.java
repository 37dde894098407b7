package org.commonhour.ledger.staffhours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffHoursReportTest {

    /** 78 hours a week are 20,726 minutes in 31 days, rounded up, and 18,720 and one in 28. */
    @ParameterizedTest
    @CsvSource({
        "2026-05,           ,     , 20726,       1, ",
        "2026-05,           ,     , 20727,       1, works at most 20726 minutes in this month",
        "2026-02,           ,     , 18722,       1, works at most 18721 minutes in this month",
        "2026-05,           ,     ,165808,       8, ",
        "2026-05,           ,     ,165809,       8, So few people cannot have worked so long",
        "2026-05, 2026-05-12,     ,  2880,       2, ",
        "2026-05, 2026-05-12,     ,  2881,       2, works at most 1440 minutes in this day",
        "2026-05,           ,     ,    60,      60, ",
        "2026-05,           ,     ,    60,      61, each of them a minute or more",
        "2026-05,           ,     ,    60,       0, At least one person worked",
        "2026-05,           ,     ,    60,      -1, At least one person worked",
        "2026-05,           ,emp-1,    60,       1, Only a total says how many people worked",
        "2026-05,           ,     ,999999,        , ",
    })
    void peopleOfATotalAreAsManyAsCanHaveWorkedIt(
            YearMonth month,
            @Nullable LocalDate workedOn,
            @Nullable String person,
            long amountMinutes,
            @Nullable Integer people,
            @Nullable String fault) {
        var report = new StaffHoursReport(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "kitchen",
                month,
                workedOn,
                Minutes.of(amountMinutes),
                person,
                people,
                StaffWork.PLAIN);

        var found = report.fault(LocalDate.of(2026, 6, 1));

        if (fault == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasValueSatisfying(text -> assertThat(text).contains(fault));
        }
    }
}
