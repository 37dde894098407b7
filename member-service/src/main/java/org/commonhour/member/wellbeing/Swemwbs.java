package org.commonhour.member.wellbeing;

/**
 * The scoring table of the Short Warwick-Edinburgh Mental Wellbeing Scale: from the raw sum of its seven items to the
 * metric score.
 *
 * <p>The scale itself needs a licence, so its items are not here; who holds one asks elsewhere and scores here. With a
 * missing item there is no score.
 */
public final class Swemwbs {

    public static final int LOWEST_RAW = 7;
    public static final int HIGHEST_RAW = 35;

    private static final int[] METRIC_HUNDREDTHS = {
        700, 951, 1125, 1240, 1333, 1408, 1475, 1532, 1584, 1636, 1688, 1743, 1798, 1859, 1925, 1998, 2073, 2154, 2235,
        2321, 2411, 2503, 2602, 2703, 2813, 2931, 3070, 3255, 3500
    };

    private Swemwbs() {}

    /** The metric score in hundredths, 700 to 3500, of a raw sum of 7 to 35; others are refused. */
    public static int metricHundredths(int raw) {
        if (raw < LOWEST_RAW || raw > HIGHEST_RAW) {
            throw new IllegalArgumentException("not a raw score");
        }
        return METRIC_HUNDREDTHS[raw - LOWEST_RAW];
    }
}
