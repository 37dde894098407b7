package org.commonhour.ledger.insight;

/**
 * What comes back to givers from the very people they gave to, counted over and over while gifts change receivers. Makes no
 * objects, and walks through plain numbers mostly in their order.
 */
final class GivenBack {

    private final int people;
    private final int[] givers;
    private final long[] minutes;

    /** Gifts by giver, and where those of each person start. */
    private final int[] given;

    private final int[] firstGiven;

    /** Gifts by receiver; how many each person receives stays the same. */
    private final int[] received;

    private final int[] firstReceived;
    private final int[] free;

    /** What one person gave, by receiver; nothing in between. */
    private final long[] gave;

    GivenBack(int people, int[] givers, int[] receivers, long[] minutes) {
        this.people = people;
        this.givers = givers;
        this.minutes = minutes;
        this.firstGiven = starts(people, givers);
        this.firstReceived = starts(people, receivers);
        this.given = new int[givers.length];
        this.received = new int[givers.length];
        this.free = firstGiven.clone();
        this.gave = new long[people];
        order(givers, firstGiven, given);
    }

    private static int[] starts(int people, int[] of) {
        var starts = new int[people + 1];
        for (var person : of) {
            starts[person + 1]++;
        }
        for (int person = 0; person < people; person++) {
            starts[person + 1] += starts[person];
        }
        return starts;
    }

    private void order(int[] of, int[] starts, int[] gifts) {
        System.arraycopy(starts, 0, free, 0, free.length);
        for (int gift = 0; gift < of.length; gift++) {
            gifts[free[of[gift]]] = gift;
            free[of[gift]]++;
        }
    }

    /** Summed over both directions of each pair; a gift to oneself comes back at once. */
    long minutes(int[] receivers) {
        order(receivers, firstReceived, received);
        long back = 0;
        for (int person = 0; person < people; person++) {
            for (int place = firstGiven[person]; place < firstGiven[person + 1]; place++) {
                gave[receivers[given[place]]] += minutes[given[place]];
            }
            for (int place = firstReceived[person]; place < firstReceived[person + 1]; place++) {
                var giver = givers[received[place]];
                if (gave[giver] > 0) {
                    var matched = Math.min(gave[giver], minutes[received[place]]);
                    gave[giver] -= matched;
                    back += matched;
                }
            }
            for (int place = firstGiven[person]; place < firstGiven[person + 1]; place++) {
                gave[receivers[given[place]]] = 0;
            }
        }
        return back;
    }
}
