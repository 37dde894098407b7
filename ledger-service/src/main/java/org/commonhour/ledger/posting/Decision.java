package org.commonhour.ledger.posting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonhour.ledger.problem.LedgerProblem;

/**
 * The rules of the ledger as a pure function: what a list of orders comes to, given the state of the ledger.
 *
 * <p>Orders are decided one after the other; each sees what those before it did. L3: floor and ceiling hold on posted
 * plus pending minutes after every single step.
 */
public final class Decision {

    private final Working working;
    private final AmountBound bound;
    private final Instant recordedAt;

    private Decision(LedgerState state, AmountBound bound, Instant recordedAt) {
        this.working = new Working(state);
        this.bound = bound;
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Decides the orders in their order.
     *
     * @param state everything the orders name
     * @param orders at least nothing; all of one community
     * @param bound the most that one transfer may move
     * @param recordedAt the ledger's time
     */
    public static Decided decide(
            LedgerState state, List<? extends Order> orders, AmountBound bound, Instant recordedAt) {
        var decision = begin(state, bound, recordedAt);
        decision.add(orders);
        return decision.decided();
    }

    /** Begins with a state that names everything the orders to come will name. */
    static Decision begin(LedgerState state, AmountBound bound, Instant recordedAt) {
        return new Decision(state, bound, recordedAt);
    }

    /** Decides some more orders after those before; groups do not reach from one list into the next. */
    void add(List<? extends Order> orders) {
        int next = 0;
        while (next < orders.size()) {
            int end = endOfGroup(orders, next);
            decideGroup(orders.subList(next, end));
            next = end;
        }
    }

    /** What all of them come to. */
    Decided decided() {
        return working.decided(recordedAt);
    }

    private static int endOfGroup(List<? extends Order> orders, int start) {
        int end = start + 1;
        if (orders.get(start) instanceof TransferOrder first && first.linkedGroup() != null) {
            while (end < orders.size()
                    && orders.get(end) instanceof TransferOrder next
                    && Objects.equals(first.linkedGroup(), next.linkedGroup())) {
                end++;
            }
        }
        return end;
    }

    private void decideGroup(List<? extends Order> group) {
        if (group.size() == 1) {
            working.add(decideOne(group.get(0)));
            return;
        }
        var linked = new ArrayList<TransferOrder>();
        group.forEach(order -> linked.add((TransferOrder) order));
        decideLinked(linked);
    }

    private OrderOutcome decideOne(Order order) {
        if (order instanceof TransferOrder transfer) {
            return decideTransfer(transfer);
        }
        if (order instanceof HoldOrder hold) {
            return new HoldRules(working, bound, recordedAt).place(hold);
        }
        if (order instanceof VoidOrder release) {
            return new HoldRules(working, bound, recordedAt).release(release);
        }
        if (order instanceof ExpireOrder expiry) {
            return new HoldRules(working, bound, recordedAt).expire(expiry);
        }
        return new AccountRules(working, recordedAt).change((AccountOrder) order);
    }

    /** All or nothing: after the first refusal the group is undone, and its other orders are refused for that. */
    private void decideLinked(List<TransferOrder> group) {
        var before = working.mark();
        var outcomes = new ArrayList<PostingOutcome>();
        int failed = -1;
        for (int i = 0; i < group.size() && failed < 0; i++) {
            var outcome = decideTransfer(group.get(i));
            outcomes.add(outcome);
            failed = outcome instanceof Rejected ? i : -1;
        }
        if (failed < 0) {
            outcomes.forEach(working::add);
            return;
        }
        var culprit = (Rejected) outcomes.get(failed);
        working.rollBack(before);
        for (int i = 0; i < group.size(); i++) {
            var order = group.get(i);
            if (i == failed) {
                working.add(culprit.replayed() || working.knows(order.id()) ? culprit : refuse(order, culprit));
            } else {
                working.add(failedWithGroup(order));
            }
        }
    }

    private PostingOutcome failedWithGroup(TransferOrder order) {
        var known = working.known(order);
        if (known != null) {
            return known;
        }
        return refuse(
                order,
                new Rejected(
                        order.id(),
                        LedgerProblem.LINKED_FAILED,
                        null,
                        "Another transfer of the same group was refused.",
                        false));
    }

    private PostingOutcome decideTransfer(TransferOrder order) {
        // L5: one result per id, for ever.
        var known = working.known(order);
        if (known != null) {
            return known;
        }
        var refusal = TransferRules.check(working, order, bound, recordedAt);
        return refusal == null ? working.post(order, recordedAt) : refuse(order, refusal);
    }

    private Rejected refuse(TransferOrder order, Rejected refusal) {
        working.refuse(order, refusal);
        return refusal;
    }
}
