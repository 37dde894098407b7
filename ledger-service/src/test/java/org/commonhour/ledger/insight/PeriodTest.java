package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T12:00:00Z, 2026-10",
        "2026-11-30T23:59:59Z, 2026-10",
        "2026-12-01T11:59:59Z, 2026-10",
        "2026-12-01T12:00:00Z, 2026-11",
        "2027-01-01T12:00:00Z, 2026-12"
    })
    void aMonthIsOverWhenItIsOverEverywhere(Instant now, YearMonth month) {
        assertThat(Period.lastMonthOver(now)).isEqualTo(month);
    }
}
