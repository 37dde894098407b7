package org.commonhour.member.wellbeing;

import java.util.Optional;

/**
 * What one person adds to the figures of a measure in a quarter: to exactly one of the two kinds, or to none.
 *
 * <p>W4: each figure so contains answers that no other figure has, one of each person behind it. Whatever is added up or
 * subtracted from figures, also of several quarters, therefore still contains at least as many people as one figure.
 */
public record Turn(FigureKind kind, int value) {

    /** The person's turn; nothing when they did not answer in the quarter. */
    public static Optional<Turn> of(Participant person, Measure measure, Quarter quarter) {
        var before = measure.scores(
                        person.days().stream().filter(day -> day.day().isBefore(quarter.startsOn())))
                .findFirst();
        var now = measure.scores(person.days().stream().filter(day -> quarter.contains(day.day())))
                .toList();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of(new Turn(FigureKind.FIRST, now.get(0)));
        }
        return measure.hasMean()
                ? Optional.of(new Turn(FigureKind.CHANGE, now.get(now.size() - 1) - before.get()))
                : Optional.empty();
    }
}
