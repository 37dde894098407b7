package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;

/** What is true of reversals, expiry, limits and closing whatever is asked; one second passes with every order. */
class SemanticsPropertiesTest {

    private record Step(Instant at, LedgerState before, Order order, OrderOutcome outcome, LedgerState after) {

        Account before(UUID id) {
            return account(before, id);
        }
    }

    @Property
    void aTransferIsUndoneOnceAtMostAndForNoMoreThanItMoved(@ForAll("orders") List<Order> orders) {
        var posted = new HashMap<UUID, PostedTransfer>();
        var undone = new HashSet<UUID>();
        for (var step : steps(orders)) {
            if (step.outcome() instanceof Posted done && !done.replayed()) {
                posted.put(done.transfer().id(), done.transfer());
                var reversed = done.transfer().reversesTransferId();
                if (reversed != null) {
                    var original = posted.get(reversed);
                    assertThat(original).isNotNull();
                    assertThat(original.reversal()).isNull();
                    assertThat(undone.add(reversed)).isTrue();
                    assertThat(done.transfer().amount()).isLessThanOrEqualTo(original.amount());
                    assertThat(done.transfer().debitAccountId()).isEqualTo(original.creditAccountId());
                    assertThat(done.transfer().creditAccountId()).isEqualTo(original.debitAccountId());
                }
            }
        }
    }

    @Property
    void nothingComesOfAHoldOnceItsTimeIsOverButItsEnd(@ForAll("orders") List<Order> orders) {
        for (var step : steps(orders)) {
            for (var before : step.before().holds().values()) {
                var after = step.after().holds().get(before.id());
                if (before.isOpen() && before.isDue(step.at()) && !before.equals(after)) {
                    assertThat(after.state()).isEqualTo(HoldState.EXPIRED);
                }
                if (!before.isDue(step.at())) {
                    assertThat(after.state()).isNotEqualTo(HoldState.EXPIRED);
                }
                if (!before.isOpen()) {
                    assertThat(after).isEqualTo(before);
                }
            }
        }
    }

    @Property
    void noAccountIsMovedFurtherBeyondItsLimits(@ForAll("plainOrders") List<Order> orders) {
        for (var step : steps(orders)) {
            for (var after : step.after().accounts().values()) {
                var before = step.before(after.id());
                if (after.isBelowFloor() && before.limit().equals(after.limit()) && !capturesBeyond(step, after)) {
                    assertThat(after.available()).isGreaterThanOrEqualTo(before.available());
                }
                if (after.isAboveCeiling() && before.limit().equals(after.limit())) {
                    assertThat(after.expected()).isLessThanOrEqualTo(before.expected());
                }
            }
        }
    }

    @Property
    void aClosedAccountIsEmptyAndStaysSo(@ForAll("orders") List<Order> orders) {
        for (var step : steps(orders)) {
            for (var after : step.after().accounts().values()) {
                if (after.state() == AccountState.CLOSED) {
                    assertThat(List.of(after.balance(), after.held(), after.incoming()))
                            .containsOnly(Minutes.ZERO);
                }
                if (step.before(after.id()).state() != AccountState.OPEN && after.state() == AccountState.FROZEN) {
                    assertThat(after.balance())
                            .isEqualTo(step.before(after.id()).balance());
                }
            }
        }
    }

    @Property
    void everyChangeOfAnAccountIsKeptOnceAndInOrder(@ForAll("orders") List<Order> orders) {
        var decided = Decision.decide(DecisionSample.state(), orders, DecisionSample.BOUND, DecisionSample.NOW);
        var revisions = new HashMap<UUID, Long>();
        DecisionSample.state().accounts().forEach((id, account) -> revisions.put(id, account.revision()));
        long seq = 0;
        for (var change : decided.changes()) {
            assertThat(revisions.merge(change.after().id(), 1L, Long::sum))
                    .isEqualTo(change.after().revision());
            assertThat(change.afterSeq()).isGreaterThanOrEqualTo(seq);
            seq = change.afterSeq();
        }
        decided.state()
                .accounts()
                .forEach((id, account) -> assertThat(account.revision()).isEqualTo(revisions.get(id)));
    }

    @Property
    void softLimitsWarnAndChangeNothingElse(@ForAll("orders") List<Order> orders) {
        var decided = Decision.decide(DecisionSample.state(), orders, DecisionSample.BOUND, DecisionSample.NOW);
        var warned = Decision.decide(
                DecisionSample.state(warned(DecisionSample.ADA), warned(DecisionSample.BEN)),
                orders.stream().filter(order -> !(order instanceof LimitOrder)).toList(),
                DecisionSample.BOUND,
                DecisionSample.NOW);
        var plain = Decision.decide(
                DecisionSample.state(),
                orders.stream().filter(order -> !(order instanceof LimitOrder)).toList(),
                DecisionSample.BOUND,
                DecisionSample.NOW);
        assertThat(warned.entries()).isEqualTo(plain.entries());
        assertThat(decided.posted()).allMatch(transfer -> transfer.warnings().isEmpty());
        for (int i = 0; i < warned.posted().size(); i++) {
            var transfer = warned.posted().get(i);
            if (transfer.debitAccountId().equals(DecisionSample.ADA)
                    && transfer.debitBalance().value() < -5) {
                assertThat(transfer.warnings()).contains(LimitWarning.SOFT_FLOOR);
            }
        }
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return AnyOrder.any(true, false).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Order>> plainOrders() {
        return AnyOrder.any(false, false).list().ofMaxSize(40);
    }

    private static Account warned(UUID id) {
        var account = DecisionSample.account(id, 0);
        var limit = account.limit();
        return new Account(
                account.id(),
                account.communityId(),
                account.kind(),
                account.ownerId(),
                null,
                account.state(),
                new org.commonhour.ledger.account.BalanceLimit(
                        limit.floor(), limit.ceiling(), Minutes.of(-5), Minutes.of(5)),
                account.balance(),
                account.held(),
                account.incoming(),
                0,
                0,
                account.ref());
    }

    /** A capture takes what was set aside before; only what it needs beyond the hold is checked. */
    private static boolean capturesBeyond(Step step, Account after) {
        return step.order() instanceof TransferOrder transfer
                && transfer.captureHoldId() != null
                && transfer.debitAccountId().equals(after.id())
                && after.available().compareTo(step.before(after.id()).available()) >= 0;
    }

    private static List<Step> steps(List<Order> orders) {
        var steps = new ArrayList<Step>();
        var state = DecisionSample.state();
        for (int i = 0; i < orders.size(); i++) {
            var at = DecisionSample.NOW.plusSeconds(i);
            var decided = DecisionSample.decideAt(at, state, orders.get(i));
            steps.add(new Step(at, state, orders.get(i), decided.outcomes().get(0), decided.state()));
            state = decided.state();
        }
        return steps;
    }

    private static Account account(LedgerState state, UUID id) {
        var account = state.accounts().get(id);
        if (account == null) {
            throw new AssertionError("no account " + id);
        }
        return account;
    }
}
