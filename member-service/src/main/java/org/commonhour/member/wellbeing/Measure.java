package org.commonhour.member.wellbeing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What figures are made of: a score of one or more answers, and its published bands.
 *
 * <p>Bands of the ONS4: 0–4 low, 5–6 medium, 7–8 high, 9–10 very high; of anxiety: 0–1 very low, 2–3 low, 4–5 medium,
 * 6–10 high (Personal well-being harmonised standard). The loneliness score is the sum of the three items, 3 to 9, higher
 * is lonelier, and has no published bands; the direct question is told by its options, never as a mean (Loneliness
 * harmonised standard).
 */
public enum Measure {
    LIFE_SATISFACTION(Bands.RISING, Question.LIFE_SATISFACTION),
    WORTHWHILE(Bands.RISING, Question.WORTHWHILE),
    HAPPY_YESTERDAY(Bands.RISING, Question.HAPPY_YESTERDAY),
    ANXIOUS_YESTERDAY(Bands.ANXIETY, Question.ANXIOUS_YESTERDAY),
    LONELINESS_SCORE(List.of(), Question.LACK_COMPANIONSHIP, Question.LEFT_OUT, Question.ISOLATED),
    LONELY(Bands.DIRECT, Question.LONELY);

    private final List<Band> bands;
    private final List<Question> questions;

    Measure(List<Band> bands, Question... questions) {
        this.bands = bands;
        this.questions = List.of(questions);
    }

    /** The published bands, in order; none when there are none. */
    public List<Band> bands() {
        return bands;
    }

    public List<Question> questions() {
        return questions;
    }

    /** Whether scores can be added up; the options of the direct question cannot. */
    public boolean hasMean() {
        return this != LONELY;
    }

    public int lowest() {
        return questions.stream().mapToInt(Question::lowest).sum();
    }

    public int highest() {
        return questions.stream().mapToInt(Question::highest).sum();
    }

    /** The score; nothing when one of its questions was skipped. */
    public Optional<Integer> score(Answers answers) {
        return questions.stream().allMatch(question -> answers.find(question).isPresent())
                ? Optional.of(questions.stream()
                        .map(answers::find)
                        .flatMap(Optional::stream)
                        .mapToInt(Integer::intValue)
                        .sum())
                : Optional.empty();
    }

    /** The scores of these days, in order. */
    Stream<Integer> scores(Stream<AnsweredDay> days) {
        return days.map(AnsweredDay::answers).map(this::score).flatMap(Optional::stream);
    }

    private static final class Bands {
        static final List<Band> RISING = List.of(
                new Band(BandName.LOW, 0, 4),
                new Band(BandName.MEDIUM, 5, 6),
                new Band(BandName.HIGH, 7, 8),
                new Band(BandName.VERY_HIGH, 9, 10));
        static final List<Band> ANXIETY = List.of(
                new Band(BandName.VERY_LOW, 0, 1),
                new Band(BandName.LOW, 2, 3),
                new Band(BandName.MEDIUM, 4, 5),
                new Band(BandName.HIGH, 6, 10));
        static final List<Band> DIRECT = List.of(
                new Band(BandName.OFTEN_OR_ALWAYS, 1, 1),
                new Band(BandName.SOME_OF_THE_TIME, 2, 2),
                new Band(BandName.OCCASIONALLY, 3, 3),
                new Band(BandName.HARDLY_EVER, 4, 4),
                new Band(BandName.NEVER, 5, 5));
    }
}
