package org.commonhour.ledger.insight;

import java.util.Arrays;

/** Minutes by giver and receiver, added up over and over: a table of plain numbers that makes no objects. */
final class PairSums {

    private static final long FREE = -1;
    private static final int SPREAD_SHIFT = 17;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final long[] sums;
    private final long people;

    PairSums(int people, int mostPairs) {
        this.people = people;
        this.keys = new long[Integer.highestOneBit(Math.max(1, mostPairs)) * 4];
        this.sums = new long[keys.length];
        clear();
    }

    void clear() {
        Arrays.fill(keys, FREE);
        Arrays.fill(sums, 0);
    }

    void add(int giver, int receiver, long minutes) {
        var place = place(giver * people + receiver);
        keys[place] = giver * people + receiver;
        sums[place] += minutes;
    }

    /** What came back from the same person, summed over both directions of each pair. */
    long cameBack() {
        long back = 0;
        for (int place = 0; place < keys.length; place++) {
            if (keys[place] != FREE) {
                back += Math.min(sums[place], sum(keys[place] % people * people + keys[place] / people));
            }
        }
        return back;
    }

    private long sum(long key) {
        var place = place(key);
        return keys[place] == FREE ? 0 : sums[place];
    }

    private int place(long key) {
        var mixed = key * SPREAD;
        var place = (int) ((mixed ^ mixed >>> SPREAD_SHIFT) & keys.length - 1);
        while (keys[place] != FREE && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}
