package org.commonhour.ledger.insight;

import java.util.Arrays;

/**
 * Strongly connected components: everybody in one can be reached from everybody else in it. Tarjan's algorithm with a
 * stack of its own, so that a long chain of people does not exhaust the thread's.
 */
final class Circles {

    private static final int UNSEEN = -1;

    private final int[] first;
    private final int[] next;
    private final int[] at;
    private final int[] order;
    private final int[] lowest;
    private final int[] component;
    private final int[] path;
    private final int[] open;
    private int depth;
    private int opened;
    private int seen;
    private int components;

    private Circles(int[] first, int[] next) {
        this.first = first;
        this.next = next;
        this.at = Arrays.copyOf(first, first.length - 1);
        this.order = new int[at.length];
        this.lowest = new int[at.length];
        this.component = new int[at.length];
        this.path = new int[at.length];
        this.open = new int[at.length];
        Arrays.fill(order, UNSEEN);
        Arrays.fill(component, UNSEEN);
    }

    /**
     * The number of the component of each.
     *
     * @param first for each person where in {@code next} those who follow begin; one more for where they end
     * @param next who follows
     */
    static int[] of(int[] first, int[] next) {
        var circles = new Circles(first, next);
        for (int start = 0; start < circles.at.length; start++) {
            if (circles.order[start] == UNSEEN) {
                circles.walk(start);
            }
        }
        return circles.component;
    }

    private void walk(int start) {
        enter(start);
        while (depth > 0) {
            var person = path[depth - 1];
            if (at[person] < first[person + 1]) {
                var other = next[at[person]];
                at[person]++;
                if (order[other] == UNSEEN) {
                    enter(other);
                } else if (component[other] == UNSEEN) {
                    lowest[person] = Math.min(lowest[person], order[other]);
                }
                continue;
            }
            depth--;
            leave(person);
            if (depth > 0) {
                var before = path[depth - 1];
                lowest[before] = Math.min(lowest[before], lowest[person]);
            }
        }
    }

    private void enter(int person) {
        order[person] = seen;
        lowest[person] = seen;
        seen++;
        open[opened] = person;
        opened++;
        path[depth] = person;
        depth++;
    }

    private void leave(int person) {
        if (lowest[person] != order[person]) {
            return;
        }
        int member;
        do {
            opened--;
            member = open[opened];
            component[member] = components;
        } while (member != person);
        components++;
    }
}
