package org.commonhour.ledger.insight;

import java.util.Arrays;

/** Minutes by giver and receiver, added up over and over: a table of plain numbers that makes no objects. */
final class PairSums {

    private static final long FREE = -1;
    private static final int SPREAD_SHIFT = 17;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final long[] sums;
    private final int[] taken;
    private final long people;
    private int pairs;

    PairSums(int people, int mostPairs) {
        this.people = people;
        this.keys = new long[Integer.highestOneBit(Math.max(1, mostPairs)) * 4];
        this.sums = new long[keys.length];
        this.taken = new int[mostPairs];
        Arrays.fill(keys, FREE);
    }

    void clear() {
        for (int pair = 0; pair < pairs; pair++) {
            keys[taken[pair]] = FREE;
            sums[taken[pair]] = 0;
        }
        pairs = 0;
    }

    void add(int giver, int receiver, long minutes) {
        var key = giver * people + receiver;
        var place = place(key);
        if (keys[place] == FREE) {
            keys[place] = key;
            taken[pairs] = place;
            pairs++;
        }
        sums[place] += minutes;
    }

    /** What came back from the same person, summed over both directions of each pair. */
    long cameBack() {
        long back = 0;
        for (int pair = 0; pair < pairs; pair++) {
            var giver = keys[taken[pair]] / people;
            var receiver = keys[taken[pair]] % people;
            if (giver <= receiver) {
                var there = sums[taken[pair]];
                // What a shuffle could not mend comes back to its giver at once.
                back += giver == receiver ? there : 2 * Math.min(there, sum(receiver * people + giver));
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
