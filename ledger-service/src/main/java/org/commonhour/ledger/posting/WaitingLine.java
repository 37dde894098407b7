package org.commonhour.ledger.posting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The callers that wait for the engine, first come first served, bounded by the number of their orders. */
final class WaitingLine {

    private final Deque<Waiting> line = new ArrayDeque<>();
    private final int capacityOrders;
    private int orders;
    private boolean closed;

    WaitingLine(int capacityOrders) {
        this.capacityOrders = capacityOrders;
    }

    /** False when there is no place, or the line is closed. An empty line takes anybody. */
    synchronized boolean offer(Waiting caller) {
        if (closed || orders > 0 && orders + caller.orders() > capacityOrders) {
            return false;
        }
        line.add(caller);
        orders += caller.orders();
        notifyAll();
        return true;
    }

    /** Waits until somebody is there, then takes everybody who is, up to so many orders but at least one caller. */
    synchronized List<Waiting> take(int mostOrders) throws InterruptedException {
        while (line.isEmpty()) {
            wait();
        }
        return poll(mostOrders);
    }

    /** Takes who is there without waiting. */
    synchronized List<Waiting> poll(int mostOrders) {
        var taken = new ArrayList<Waiting>();
        int takenOrders = 0;
        while (!line.isEmpty()
                && (taken.isEmpty() || takenOrders + line.element().orders() <= mostOrders)) {
            var caller = line.remove();
            takenOrders += caller.orders();
            taken.add(caller);
        }
        orders -= takenOrders;
        return taken;
    }

    /** Lets nobody in any more, and gives who still waits. */
    synchronized List<Waiting> close() {
        closed = true;
        return poll(Integer.MAX_VALUE);
    }

    synchronized int orders() {
        return orders;
    }
}
