package org.commonhour.ledger.insight;

import java.util.Arrays;

/**
 * On which days people took part, by person, service and side: all of them, so that the first and the last are known also
 * when one is taken back.
 */
final class TurnTable {

    static final int GAVE = 0;
    static final int RECEIVED = 1;
    private static final int FIRST_TURNS = 64;

    private final NumberTable turns = new NumberTable(3);
    private int[][] days = new int[FIRST_TURNS][];
    private int[] first = new int[FIRST_TURNS];
    private int[] last = new int[FIRST_TURNS];

    void add(int person, int service, int side, int day) {
        var turn = turns.add(1, person, service, side, 0);
        if (turn == days.length) {
            var more = turn + turn / 2;
            days = Arrays.copyOf(days, more);
            first = Arrays.copyOf(first, more);
            last = Arrays.copyOf(last, more);
        }
        var count = (int) turns.amount(turn);
        if (days[turn] == null) {
            days[turn] = new int[2];
        } else if (count > days[turn].length) {
            days[turn] = Arrays.copyOf(days[turn], count + count / 2);
        }
        days[turn][count - 1] = day;
        first[turn] = count == 1 ? day : Math.min(first[turn], day);
        last[turn] = count == 1 ? day : Math.max(last[turn], day);
    }

    /** Takes one of its days back, which must have been added. */
    void remove(int person, int service, int side, int day) {
        var turn = turns.add(-1, person, service, side, 0);
        var left = (int) turns.amount(turn);
        var all = days[turn];
        int place = left;
        while (all[place] != day) {
            place--;
        }
        all[place] = all[left];
        first[turn] = Arrays.stream(all, 0, left).min().orElse(0);
        last[turn] = Arrays.stream(all, 0, left).max().orElse(0);
    }

    /** Whether any of its days is one of these, both ends included. */
    boolean isWithin(int turn, long from, long to) {
        if (first[turn] > to || last[turn] < from) {
            return false;
        }
        return first[turn] >= from
                || last[turn] <= to
                || Arrays.stream(days[turn], 0, (int) turns.amount(turn)).anyMatch(day -> day >= from && day <= to);
    }

    int rows() {
        return turns.rows();
    }

    /** Whether any day is left. */
    boolean is(int turn) {
        return turns.amount(turn) > 0;
    }

    int person(int turn) {
        return turns.key(turn, 0);
    }

    int service(int turn) {
        return turns.key(turn, 1);
    }

    int side(int turn) {
        return turns.key(turn, 2);
    }

    int first(int turn) {
        return first[turn];
    }

    int last(int turn) {
        return last[turn];
    }
}
