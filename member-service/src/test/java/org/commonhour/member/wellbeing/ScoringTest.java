package org.commonhour.member.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores and thresholds as they are published. */
class ScoringTest {

    @ParameterizedTest
    @CsvSource({
        "7, 700", "8, 951", "9, 1125", "10, 1240", "11, 1333", "12, 1408", "13, 1475", "14, 1532", "15, 1584",
        "16, 1636", "17, 1688", "18, 1743", "19, 1798", "20, 1859", "21, 1925", "22, 1998", "23, 2073", "24, 2154",
        "25, 2235", "26, 2321", "27, 2411", "28, 2503", "29, 2602", "30, 2703", "31, 2813", "32, 2931", "33, 3070",
        "34, 3255", "35, 3500"
    })
    void swemwbsMetricIsThePublishedOne(int raw, int hundredths) {
        assertThat(Swemwbs.metricHundredths(raw)).isEqualTo(hundredths);
    }

    @Test
    void swemwbsRisesAndEndsAtItsEnds() {
        assertThat(IntStream.rangeClosed(7, 35).map(Swemwbs::metricHundredths).boxed())
                .hasSize(29)
                .isSorted()
                .doesNotHaveDuplicates();
        for (var outside : List.of(6, 36)) {
            assertThatThrownBy(() -> Swemwbs.metricHundredths(outside)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIFE_SATISFACTION, LOW, 0, 4", "LIFE_SATISFACTION, MEDIUM, 5, 6", "LIFE_SATISFACTION, HIGH, 7, 8",
        "LIFE_SATISFACTION, VERY_HIGH, 9, 10", "WORTHWHILE, LOW, 0, 4", "WORTHWHILE, VERY_HIGH, 9, 10",
        "HAPPY_YESTERDAY, MEDIUM, 5, 6", "HAPPY_YESTERDAY, HIGH, 7, 8", "ANXIOUS_YESTERDAY, VERY_LOW, 0, 1",
        "ANXIOUS_YESTERDAY, LOW, 2, 3", "ANXIOUS_YESTERDAY, MEDIUM, 4, 5", "ANXIOUS_YESTERDAY, HIGH, 6, 10",
        "LONELY, OFTEN_OR_ALWAYS, 1, 1", "LONELY, SOME_OF_THE_TIME, 2, 2", "LONELY, OCCASIONALLY, 3, 3",
        "LONELY, HARDLY_EVER, 4, 4", "LONELY, NEVER, 5, 5"
    })
    void bandsAreThePublishedOnes(Measure measure, BandName name, int lowest, int highest) {
        assertThat(measure.bands()).contains(new Band(name, lowest, highest));
    }

    @Test
    void bandsOfAMeasureHoldEveryAnswerOnce() {
        for (var measure : Measure.values()) {
            for (var score = measure.lowest();
                    score <= measure.highest() && !measure.bands().isEmpty();
                    score++) {
                var found = score;
                assertThat(measure.bands())
                        .filteredOn(band -> band.contains(found))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 3", "3, 3, 3, 9", "1, 2, 3, 6"})
    void lonelinessIsTheSumOfItsThreeItems(int companionship, int leftOut, int isolated, int sum) {
        var answers = new Answers(Map.of(
                Question.LACK_COMPANIONSHIP, companionship, Question.LEFT_OUT, leftOut, Question.ISOLATED, isolated));

        assertThat(Measure.LONELINESS_SCORE.score(answers)).contains(sum);
    }

    @Test
    void aSkippedItemLeavesNoScore() {
        var answers = new Answers(Map.of(Question.LACK_COMPANIONSHIP, 3, Question.ISOLATED, 3));

        assertThat(Measure.LONELINESS_SCORE.score(answers)).isEmpty();
    }

    @Test
    void answersOutsideTheScaleAreNone() {
        for (var question : Question.values()) {
            for (var value : List.of(question.lowest() - 1, question.highest() + 1)) {
                Map<Question, Integer> given = new EnumMap<>(Question.class);
                given.put(question, value);
                assertThatThrownBy(() -> new Answers(given)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void meanHasItsNinetyFivePercentInterval() {
        var tally = new Tally(Measure.LIFE_SATISFACTION, FigureKind.FIRST);
        for (var value : List.of(4, 5, 6, 6, 7, 7, 8, 8, 9)) {
            tally.add(value);
        }

        var figure = tally.figure();

        // By hand: sum 60 of 9 people, mean 6.667, s = 1.581, t(8) = 2.306, half 1.215.
        assertThat(figure.people()).isEqualTo(10);
        assertThat(figure.mean()).isEqualTo(6.7);
        assertThat(figure.low()).isEqualTo(5.5);
        assertThat(figure.high()).isEqualTo(7.9);
        assertThat(figure.bands()).extracting(BandShare::sharePercent).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 11, 50, 50",
        "19, 21, 50, 55",
        "8, 9, 45, 55",
        "8, 32, 20, 80",
        "8, 392, 0, 100",
        "9, 391, 0, 100",
        "10, 390, 5, 100"
    })
    void sharesAreTheMultiplesOfFiveThatAreNearest(int low, int high, int lowPercent, int highPercent) {
        var tally = new Tally(Measure.LIFE_SATISFACTION, FigureKind.FIRST);
        IntStream.range(0, low).forEach(any -> tally.add(3));
        IntStream.range(0, high).forEach(any -> tally.add(8));

        assertThat(tally.figure().bands())
                .containsOnly(
                        new BandShare(BandName.LOW, lowPercent),
                        new BandShare(BandName.MEDIUM, 0),
                        new BandShare(BandName.HIGH, highPercent),
                        new BandShare(BandName.VERY_HIGH, 0));
    }

    @Test
    void wellbyIsPeopleTimesPointsTimesTheValueOfAYear() {
        var figure = new Figure(Measure.LIFE_SATISFACTION, FigureKind.CHANGE, true, 40, 0.5, 0.1, 0.9, List.of());

        assertThat(Wellby.of(figure)).contains(new Wellby(40, 0.5, 1, 200_000, 260_000, 320_000));
    }

    @Test
    void wellbyNeedsThirtyPeopleAndIsOfLifeSatisfactionAlone() {
        assertThat(Wellby.of(
                        new Figure(Measure.LIFE_SATISFACTION, FigureKind.CHANGE, true, 30, 0.5, 0.1, 0.9, List.of())))
                .isEmpty();
        assertThat(Wellby.of(new Figure(Measure.WORTHWHILE, FigureKind.CHANGE, true, 40, 0.5, 0.1, 0.9, List.of())))
                .isEmpty();
        assertThat(Wellby.of(
                        new Figure(Measure.LIFE_SATISFACTION, FigureKind.FIRST, true, 40, 6.5, 6.1, 6.9, List.of())))
                .isEmpty();
    }
}
