package org.commonhour.ledger.posting;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The callers that wait for the engine, first come first served, bounded by the number of their orders.
 *
 * <p>Callers whose community's ledger is held by somebody else, such as a long import, stand aside: they are looked at
 * again after 2 ms, then after 4, and so on up to 64 ms, before those who came later, and everybody else goes on. They
 * may take up half of the line, and one community an eighth of it.
 */
final class WaitingLine {

    private static final int SHARE_OF_ALL_ASIDE = 2;
    private static final int SHARE_OF_ONE_ASIDE = 8;

    private final Deque<Waiting> line = new ArrayDeque<>();
    private final Map<UUID, Aside> aside = new LinkedHashMap<>();
    private final int capacityOrders;
    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private int orders;
    private boolean closed;

    /**
     * @param patience how long callers stand aside before they are told to come again
     * @param nanoTime a clock that never goes back
     */
    WaitingLine(int capacityOrders, Duration patience, LongSupplier nanoTime) {
        this.capacityOrders = capacityOrders;
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    /** False when there is no place, or the line is closed. An empty line takes anybody. */
    synchronized boolean offer(Waiting caller) {
        if (closed || orders > 0 && orders + caller.orders() > capacityOrders) {
            return false;
        }
        var apart = aside.get(communityOf(caller));
        if (apart == null) {
            line.add(caller);
        } else if (apart.hasRoom(caller)) {
            apart.callers.add(caller);
        } else {
            return false;
        }
        orders += caller.orders();
        notifyAll();
        return true;
    }

    /** Waits until somebody can be taken, then takes everybody who can, up to so many orders but at least one caller. */
    synchronized List<Waiting> take(int mostOrders) throws InterruptedException {
        var taken = poll(mostOrders);
        while (taken.isEmpty()) {
            var due = aside.values().stream().mapToLong(Aside::untilDue).min();
            if (due.isPresent()) {
                wait(Math.max(1, Duration.ofNanos(due.getAsLong()).toMillis()));
            } else {
                wait();
            }
            taken = poll(mostOrders);
        }
        return taken;
    }

    /** Takes who is there without waiting: those whose time has come to be looked at again, then the line. */
    synchronized List<Waiting> poll(int mostOrders) {
        var batch = new Batch(mostOrders);
        for (var apart : aside.values()) {
            while (apart.untilDue() <= 0 && !apart.callers.isEmpty() && batch.take(apart.callers.element())) {
                apart.callers.remove();
            }
        }
        while (!line.isEmpty()) {
            var next = line.element();
            var apart = aside.get(communityOf(next));
            if (apart != null) {
                apart.callers.add(next);
            } else if (!batch.take(next)) {
                break;
            }
            line.remove();
        }
        orders -= batch.orders;
        return batch.taken;
    }

    /**
     * After each batch: whose ledger was held by somebody else stands aside, the others of the batch no longer do. Gives
     * the callers that have stood aside for too long and leave the line.
     */
    synchronized List<Waiting> standAside(Collection<Waiting> written, List<Waiting> busy) {
        var gone = new ArrayList<Waiting>();
        var held = new LinkedHashMap<UUID, Deque<Waiting>>();
        busy.forEach(caller -> held.computeIfAbsent(communityOf(caller), key -> new ArrayDeque<>())
                .add(caller));
        for (var caller : written) {
            var apart = aside.get(communityOf(caller));
            if (apart != null && !held.containsKey(communityOf(caller))) {
                // Those who came meanwhile are next; they came before whoever is in the line.
                var next = new ArrayDeque<>(apart.callers);
                next.descendingIterator().forEachRemaining(line::addFirst);
                aside.remove(communityOf(caller));
            }
        }
        held.forEach((community, callers) -> {
            var apart = aside.computeIfAbsent(community, key -> new Aside());
            callers.descendingIterator().forEachRemaining(apart.callers::addFirst);
            orders += callers.stream().mapToInt(Waiting::orders).sum();
            if (apart.waitLonger()) {
                gone.addAll(apart.callers);
                aside.remove(community);
            }
        });
        orders -= gone.stream().mapToInt(Waiting::orders).sum();
        notifyAll();
        return gone;
    }

    /** Lets nobody in any more, and gives who still waits. */
    synchronized List<Waiting> close() {
        closed = true;
        var left = new ArrayList<Waiting>();
        aside.values().forEach(apart -> left.addAll(apart.callers));
        left.addAll(line);
        aside.clear();
        line.clear();
        orders = 0;
        return left;
    }

    synchronized int orders() {
        return orders;
    }

    /** How many callers wait, without those who stand aside. */
    synchronized int callersInTurn() {
        return line.size();
    }

    private static UUID communityOf(Waiting caller) {
        return caller.submission().communityId();
    }

    private int ordersAside() {
        return aside.values().stream().mapToInt(Aside::orders).sum();
    }

    /** The callers of one community whose ledger somebody else holds. */
    private final class Aside {

        private static final long FIRST_PAUSE_NANOS = 2_000_000;
        private static final long LONGEST_PAUSE_NANOS = 64_000_000;

        private final Deque<Waiting> callers = new ArrayDeque<>();
        private final long since = nanoTime.getAsLong();
        private long due = since;
        private long pause;

        int orders() {
            return callers.stream().mapToInt(Waiting::orders).sum();
        }

        boolean hasRoom(Waiting caller) {
            return callers.isEmpty()
                    || orders() + caller.orders() <= capacityOrders / SHARE_OF_ONE_ASIDE
                            && ordersAside() + caller.orders() <= capacityOrders / SHARE_OF_ALL_ASIDE;
        }

        long untilDue() {
            return due - nanoTime.getAsLong();
        }

        /** True when it has been long enough. */
        boolean waitLonger() {
            pause = pause == 0 ? FIRST_PAUSE_NANOS : Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            due = nanoTime.getAsLong() + pause;
            return due - since > patienceNanos;
        }
    }

    /** Callers whose orders are written together. */
    private static final class Batch {

        private final List<Waiting> taken = new ArrayList<>();
        private final int mostOrders;
        private int orders;

        Batch(int mostOrders) {
            this.mostOrders = mostOrders;
        }

        boolean take(Waiting caller) {
            if (!taken.isEmpty() && orders + caller.orders() > mostOrders) {
                return false;
            }
            orders += caller.orders();
            return taken.add(caller);
        }
    }
}
