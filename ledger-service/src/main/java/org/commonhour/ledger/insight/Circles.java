package org.commonhour.ledger.insight;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Strongly connected components: everybody in one can be reached from everybody else in it. Tarjan's algorithm with a
 * stack of its own, so that a long chain of people does not exhaust the thread's.
 */
final class Circles {

    private static final int UNSEEN = -1;

    private final List<Map<Integer, Long>> next;
    private final int[] order;
    private final int[] lowest;
    private final int[] component;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int seen;
    private int components;

    private Circles(List<Map<Integer, Long>> next) {
        this.next = next;
        this.order = new int[next.size()];
        this.lowest = new int[next.size()];
        this.component = new int[next.size()];
        Arrays.fill(order, UNSEEN);
        Arrays.fill(component, UNSEEN);
    }

    /** The number of the component of each. */
    static int[] of(List<Map<Integer, Long>> next) {
        var circles = new Circles(next);
        for (int start = 0; start < next.size(); start++) {
            if (circles.order[start] == UNSEEN) {
                circles.walk(start);
            }
        }
        return circles.component;
    }

    private record Visit(int person, Iterator<Integer> ties) {}

    private void walk(int start) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            var visit = path.element();
            if (visit.ties().hasNext()) {
                int other = visit.ties().next();
                if (order[other] == UNSEEN) {
                    path.push(enter(other));
                } else if (component[other] == UNSEEN) {
                    lowest[visit.person()] = Math.min(lowest[visit.person()], order[other]);
                }
                continue;
            }
            path.pop();
            leave(visit.person());
            if (!path.isEmpty()) {
                int before = path.element().person();
                lowest[before] = Math.min(lowest[before], lowest[visit.person()]);
            }
        }
    }

    private Visit enter(int person) {
        order[person] = seen;
        lowest[person] = seen;
        seen++;
        open.push(person);
        return new Visit(person, next.get(person).keySet().iterator());
    }

    private void leave(int person) {
        if (lowest[person] != order[person]) {
            return;
        }
        int member;
        do {
            member = open.pop();
            component[member] = components;
        } while (member != person);
        components++;
    }
}
