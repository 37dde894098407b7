package org.commonhour.bench.load;

import java.util.Arrays;

/** Zipf's law with exponent 1.0 over the ranks 0..n-1: rank k is drawn with a chance proportional to 1 / (k + 1). */
final class Zipf {
    private final double[] cumulative;

    Zipf(int ranks) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
        for (int rank = 0; rank < ranks; rank++) {
            cumulative[rank] /= sum;
        }
    }

    /** The rank for a number drawn evenly from 0 (inclusive) to 1 (exclusive). */
    int rank(double drawn) {
        int found = Arrays.binarySearch(cumulative, drawn);
        return Math.min(cumulative.length - 1, found >= 0 ? found + 1 : -found - 1);
    }
}
