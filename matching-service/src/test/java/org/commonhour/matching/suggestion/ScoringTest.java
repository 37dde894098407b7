package org.commonhour.matching.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.history.PastHelp;
import org.commonhour.matching.need.NeedWords;
import org.commonhour.matching.offer.WeeklyWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringTest {

    private static final UUID GIVER = UUID.randomUUID();
    private static final PastHelp STRANGER = PastHelp.none(GIVER);
    private static final PastHelp OLD_HAND = new PastHelp(GIVER, 600, 0, false, false);
    private static final PastHelp OLD_FRIEND = new PastHelp(GIVER, 600, 0, true, true);
    private static final PastHelp HELPED_BEFORE = new PastHelp(GIVER, 60, 300, false, true);
    private static final WeeklyWindow TUESDAYS =
            new WeeklyWindow(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0));
    // 1 December 2026 is a Tuesday.
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    private final Scoring scoring = new Scoring(Weights.DEFAULT);

    static Stream<Arguments> table() {
        return Stream.of(
                row(
                        "a stranger who offers the same",
                        null,
                        null,
                        List.of(),
                        STRANGER,
                        560,
                        "Offers lifts",
                        "You have not met before",
                        "Would be their first time giving"),
                row(
                        "somebody who has given often",
                        null,
                        null,
                        List.of(),
                        OLD_HAND,
                        500,
                        "Offers lifts",
                        "You have not met before"),
                row(
                        "somebody with whom it went well",
                        null,
                        null,
                        List.of(),
                        OLD_FRIEND,
                        480,
                        "Offers lifts",
                        "It went well before"),
                row(
                        "somebody who has received more than given",
                        null,
                        null,
                        List.of(),
                        HELPED_BEFORE,
                        450,
                        "Offers lifts",
                        "Would be glad to be asked"),
                row(
                        "free all the time that is needed",
                        TUESDAY,
                        LocalTime.of(10, 0),
                        List.of(TUESDAYS),
                        OLD_HAND,
                        700,
                        "Offers lifts",
                        "Free on Tuesdays from 9:00 to 17:00",
                        "You have not met before"),
                row(
                        "free half the time that is needed",
                        TUESDAY,
                        LocalTime.of(16, 15),
                        List.of(TUESDAYS),
                        OLD_HAND,
                        600,
                        "Offers lifts",
                        "Free on Tuesdays from 9:00 to 17:00",
                        "You have not met before"),
                row(
                        "free on the day when any time will do",
                        TUESDAY,
                        null,
                        List.of(TUESDAYS),
                        OLD_HAND,
                        700,
                        "Offers lifts",
                        "Free on Tuesdays from 9:00 to 17:00",
                        "You have not met before"),
                row(
                        "free at another time of the day",
                        TUESDAY,
                        LocalTime.of(18, 0),
                        List.of(TUESDAYS),
                        OLD_HAND,
                        500,
                        "Offers lifts",
                        "You have not met before"),
                row(
                        "a need cut at midnight",
                        TUESDAY,
                        LocalTime.of(23, 30),
                        List.of(new WeeklyWindow(DayOfWeek.TUESDAY, LocalTime.of(23, 0), LocalTime.of(23, 59))),
                        OLD_HAND,
                        693,
                        "Offers lifts",
                        "Free on Tuesdays from 23:00 to 23:59",
                        "You have not met before"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void givesEachPartItsWeightAndItsSentence(
            String name,
            LocalDate neededOn,
            LocalTime from,
            List<WeeklyWindow> windows,
            PastHelp past,
            int score,
            List<String> sentences) {
        // Given
        Slot slot = Slot.of(new NeedWords(Category.TRANSPORT, "Lift", null, neededOn, from, 90, null));
        Candidate candidate =
                new Candidate(UUID.randomUUID(), GIVER, Category.TRANSPORT, "Lifts in my car", windows, past);

        // When
        Suggestion suggestion = scoring.score(Category.TRANSPORT, slot, candidate);

        // Then
        assertThat(suggestion.reasons()).extracting(Reason::text).containsExactlyElementsOf(sentences);
        assertThat(suggestion.score()).isEqualTo(score);
    }

    private static Arguments row(
            String name,
            LocalDate neededOn,
            LocalTime from,
            List<WeeklyWindow> windows,
            PastHelp past,
            int score,
            String... sentences) {
        return Arguments.of(name, neededOn, from, windows, past, score, List.of(sentences));
    }
}
