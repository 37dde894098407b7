package org.commonhour.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @Test
    void hasThreeMonthsAndIsOverOnTheDayAfterThem() {
        var third = Quarter.parse("2026-Q3");

        assertThat(third).hasToString("2026-Q3");
        assertThat(third.startsOn()).isEqualTo("2026-07-01");
        assertThat(third.firstMonth()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(third.lastMonth()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(third.contains(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(third.contains(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(third.isOver(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(third.isOver(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void theOneBeforeADayIsTheLastThatIsOver() {
        assertThat(Quarter.before(LocalDate.of(2026, 11, 25))).isEqualTo(Quarter.parse("2026-Q3"));
        assertThat(Quarter.before(LocalDate.of(2026, 5, 31))).isEqualTo(Quarter.parse("2026-Q1"));
        assertThat(Quarter.before(LocalDate.of(2026, 1, 1))).isEqualTo(Quarter.parse("2025-Q4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q0", "2026-Q5", "26-Q1", "2026-Q1 ", "2026-05"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> Quarter.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startsOnItsFirstDayAlone() {
        assertThatThrownBy(() -> new Quarter(LocalDate.of(2026, 2, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
