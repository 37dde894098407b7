package org.commonhour.member.wellbeing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it may be seen.
 *
 * @param published false when it is withheld: few people, or all of them alike; which of the two is not told
 * @param people behind it, rounded to 5; null when withheld
 * @param mean rounded to a tenth; null when withheld, and for a measure without a mean
 * @param low lower end of the mean's 95 % interval
 * @param high upper end
 * @param bands shares of published bands, for first answers
 */
public record Figure(
        Measure measure,
        FigureKind kind,
        boolean published,
        @Nullable Integer people,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high,
        List<BandShare> bands) {

    public Figure {
        bands = List.copyOf(bands);
    }

    static Figure withheld(Measure measure, FigureKind kind) {
        return new Figure(measure, kind, false, null, null, null, null, List.of());
    }
}
