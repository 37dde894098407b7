package org.commonhour.member.wellbeing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers behind one figure, counted by their value; it does not know whose they are. */
final class Tally {

    /** The fewest people behind a figure; the same as in the ledger's publication filter. */
    static final int LEAST_PEOPLE = 8;

    private static final int PEOPLE_STEP = 5;
    private static final int PERCENT_STEP = 5;
    private static final int PERCENT = 100;

    private final Measure measure;
    private final FigureKind kind;
    private final Map<Integer, Integer> peopleByValue = new TreeMap<>();

    Tally(Measure measure, FigureKind kind) {
        this.measure = measure;
        this.kind = kind;
    }

    void add(int value) {
        peopleByValue.merge(value, 1, Integer::sum);
    }

    Figure figure() {
        // W3: with one value for all, a mean would tell what each of them answered.
        if (people() < LEAST_PEOPLE || peopleByValue.size() == 1) {
            return Figure.withheld(measure, kind);
        }
        var people = rounded(people(), 1, PEOPLE_STEP);
        if (!measure.hasMean()) {
            return new Figure(measure, kind, true, people, null, null, null, bands());
        }
        var mean = mean();
        var half = StudentsT.quantile(people() - 1) * Math.sqrt(variance(mean) / people());
        return new Figure(
                measure,
                kind,
                true,
                people,
                tenths(mean),
                tenths(Math.max(lowest(), mean - half)),
                tenths(Math.min(highest(), mean + half)),
                kind == FigureKind.FIRST ? bands() : List.of());
    }

    /**
     * A band of 1 to 7 people is withheld. So is every other, when the withheld ones together have fewer than 8: they
     * are what the others leave of the whole. And when one band has all.
     */
    private List<BandShare> bands() {
        var counts = measure.bands().stream().mapToInt(this::peopleIn).toArray();
        var hidden = 0;
        var used = 0;
        for (var count : counts) {
            hidden += isShown(count) ? 0 : count;
            used += count > 0 ? 1 : 0;
        }
        var safe = used > 1 && (hidden == 0 || hidden >= LEAST_PEOPLE);
        return measure.bands().stream()
                .map(band -> new BandShare(
                        band.name(),
                        safe && isShown(peopleIn(band))
                                ? rounded(PERCENT * peopleIn(band), people(), PERCENT_STEP)
                                : null))
                .toList();
    }

    private static boolean isShown(int count) {
        return count == 0 || count >= LEAST_PEOPLE;
    }

    private int peopleIn(Band band) {
        return peopleByValue.entrySet().stream()
                .filter(counted -> band.contains(counted.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private int people() {
        return peopleByValue.values().stream().mapToInt(Integer::intValue).sum();
    }

    private double mean() {
        var sum = peopleByValue.entrySet().stream()
                .mapToDouble(counted -> (double) counted.getKey() * counted.getValue())
                .sum();
        return sum / people();
    }

    /** Of the sample, with n − 1. */
    private double variance(double mean) {
        var squares = peopleByValue.entrySet().stream()
                .mapToDouble(counted -> counted.getValue() * Math.pow(counted.getKey() - mean, 2))
                .sum();
        return squares / (people() - 1);
    }

    private double lowest() {
        return kind == FigureKind.FIRST ? measure.lowest() : measure.lowest() - measure.highest();
    }

    private double highest() {
        return kind == FigureKind.FIRST ? measure.highest() : measure.highest() - measure.lowest();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The multiple of the step that is nearest to the exact quotient; of two, the greater. */
    private static int rounded(int dividend, int divisor, int step) {
        return Math.floorDiv(2 * dividend + divisor * step, 2 * divisor * step) * step;
    }
}
