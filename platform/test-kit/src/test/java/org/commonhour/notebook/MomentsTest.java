package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Test
    void readsMomentsInAnyOffsetAndDays() {
        assertThat(Moments.moment("at", "2026-06-01T00:00:00+02:00")).isEqualTo(Instant.parse(Moments.MOMENT));
        assertThat(Moments.moment("at", Moments.MOMENT)).isEqualTo(Instant.parse(Moments.MOMENT));
        assertThat(Moments.day("on", Moments.DAY)).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void takesNothingAndAnEmptyTextAsNotAsked() {
        assertThat(Moments.moment("at", null)).isNull();
        assertThat(Moments.moment("at", "")).isNull();
        assertThat(Moments.day("on", "")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-05-31",
                "2026-05-31T22:00:00",
                "2026-02-30T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-05-31T22:00:00 02:00"
            })
    void refusesWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> Moments.moment("at", text)).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(CommonProblem.INVALID);
            assertThat(problem.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.pointer()).isEqualTo("at"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.5.2026", "2026-02-30", "2026-05", "+10000-01-01", "0000-01-01"})
    void refusesWhatIsNoDay(String text) {
        assertThatThrownBy(() -> Moments.day("on", text)).isInstanceOf(DomainProblem.class);
    }
}
