package org.commonhour.checker.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that one figure of an account took, by the number of the transfer after which it had them. */
final class Series {
    private final List<long[]> points = new ArrayList<>();
    private long @Nullable [][] least;
    private boolean held;

    Series(long first) {
        points.add(new long[] {0, first});
    }

    void add(long seq, long value) {
        points.add(new long[] {seq, value});
    }

    void changedByHold() {
        held = true;
    }

    boolean hasHolds() {
        return held;
    }

    /** The least value between the two states, both included. */
    long least(long fromSeq, long toSeq) {
        int from = lastUpTo(fromSeq);
        int to = Math.max(from, lastUpTo(toSeq));
        long[][] table = table();
        int level = 31 - Integer.numberOfLeadingZeros(to - from + 1);
        return Math.min(table[level][from], table[level][to - (1 << level) + 1]);
    }

    private int lastUpTo(long seq) {
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (points.get(middle)[0] <= seq) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Row k has the least of 2^k values from each place on. */
    private long[][] table() {
        if (least == null) {
            int size = points.size();
            int levels = 32 - Integer.numberOfLeadingZeros(size);
            long[][] rows = new long[levels][];
            rows[0] = points.stream().mapToLong(point -> point[1]).toArray();
            for (int k = 1; k < levels; k++) {
                rows[k] = Arrays.copyOf(rows[k - 1], size - (1 << k) + 1);
                for (int i = 0; i < rows[k].length; i++) {
                    rows[k][i] = Math.min(rows[k - 1][i], rows[k - 1][i + (1 << (k - 1))]);
                }
            }
            least = rows;
        }
        return least;
    }
}
