package org.commonhour.member.wellbeing;

/** How many standard errors a 95 % interval reaches to each side: the 0.975 quantile of Student's t. */
final class StudentsT {

    private static final int FIRST = 7;

    // Degrees of freedom 7 to 30, as in any printed table.
    private static final double[] TABLE = {
        2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074,
        2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };
    private static final int[] MORE = {1000, 120, 60, 40, 31};
    private static final double[] QUANTILES_OF_MORE = {1.962, 1.980, 2.000, 2.021, 2.040};

    private StudentsT() {}

    /** For 7 degrees of freedom or more; between the table's rows the wider interval. */
    static double quantile(int freedom) {
        for (var i = 0; i < MORE.length; i++) {
            if (freedom >= MORE[i]) {
                return QUANTILES_OF_MORE[i];
            }
        }
        return TABLE[freedom - FIRST];
    }
}
