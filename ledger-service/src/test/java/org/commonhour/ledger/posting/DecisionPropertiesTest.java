package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonhour.ledger.account.Account;

/** What is true of the decision whatever is asked of it. */
class DecisionPropertiesTest {

    @Property
    void balancesSumToZeroAfterEveryStep(@ForAll("orders") List<Order> orders) {
        var balances = new HashMap<>();
        for (var entry : decide(DecisionSample.state(), orders).entries()) {
            balances.merge(entry.accountId(), entry.amount().value(), (a, b) -> (long) a + (long) b);
            assertThat(balances.get(entry.accountId()))
                    .isEqualTo(entry.balanceAfter().value());
        }
        assertThat(balances.values().stream().mapToLong(value -> (long) value).sum())
                .isZero();
    }

    @Property
    void limitsHoldAfterEveryStepUnlessOverridden(@ForAll("plainOrders") List<Order> orders) {
        var state = DecisionSample.state();
        for (var order : orders) {
            state = decide(state, List.of(order)).state();
            assertThat(state.accounts().values())
                    .noneMatch(Account::isBelowFloor)
                    .noneMatch(Account::isAboveCeiling);
        }
    }

    @Property
    void whatIsHeldIsTheSumOfTheOpenHolds(@ForAll("orders") List<Order> orders) {
        var state = decide(DecisionSample.state(), orders).state();
        for (var account : state.accounts().values()) {
            var open = state.holds().values().stream().filter(Hold::isOpen).toList();
            assertThat(account.held().value())
                    .isEqualTo(open.stream()
                            .filter(hold -> hold.debitAccountId().equals(account.id()))
                            .mapToLong(hold -> hold.amount().value())
                            .sum());
            assertThat(account.incoming().value())
                    .isEqualTo(open.stream()
                            .filter(hold -> hold.creditAccountId().equals(account.id()))
                            .mapToLong(hold -> hold.amount().value())
                            .sum());
        }
        assertThat(state.holds().values())
                .allMatch(hold -> hold.captured().compareTo(hold.amount()) <= 0
                        || !hold.amount().isPositive());
    }

    @Property
    void aReplayChangesNothingAndGivesTheSameResults(@ForAll("transfers") List<Order> orders) {
        var first = decide(DecisionSample.state(), orders);
        var again = decide(first.state(), orders);
        assertThat(again.state()).isEqualTo(first.state());
        assertThat(again.posted()).isEmpty();
        assertThat(again.refused()).isEmpty();
        assertThat(again.outcomes().stream().map(DecisionPropertiesTest::essence))
                .containsExactlyElementsOf(first.outcomes().stream()
                        .map(DecisionPropertiesTest::essence)
                        .toList());
    }

    @Property
    void oneBatchAndManySmallOnesComeToTheSame(@ForAll("singles") List<Order> orders) {
        var whole = decide(DecisionSample.state(), orders);
        var state = DecisionSample.state();
        var outcomes = new ArrayList<OrderOutcome>();
        for (var order : orders) {
            var step = decide(state, List.of(order));
            outcomes.addAll(step.outcomes());
            state = step.state();
        }
        assertThat(outcomes).isEqualTo(whole.outcomes());
        assertThat(state).isEqualTo(whole.state());
    }

    @Property
    void linkedTransfersArePostedAllOrNone(@ForAll("linked") List<Order> orders) {
        var outcomes = decide(DecisionSample.state(), orders).outcomes();
        for (int i = 1; i < orders.size(); i++) {
            var before = (TransferOrder) orders.get(i - 1);
            var order = (TransferOrder) orders.get(i);
            if (before.linkedGroup() != null && Objects.equals(before.linkedGroup(), order.linkedGroup())) {
                assertThat(outcomes.get(i) instanceof Posted).isEqualTo(outcomes.get(i - 1) instanceof Posted);
            }
        }
    }

    @Property
    void aRefusedGroupLeavesNothingBehind(@ForAll("linked") List<Order> orders) {
        var all = decide(DecisionSample.state(), orders);
        var posted = new ArrayList<Order>();
        for (int i = 0; i < orders.size(); i++) {
            if (all.outcomes().get(i) instanceof Posted) {
                posted.add(orders.get(i));
            }
        }
        var withoutRefused = decide(DecisionSample.state(), posted);
        assertThat(withoutRefused.posted()).isEqualTo(all.posted());
        assertThat(withoutRefused.state().accounts()).isEqualTo(all.state().accounts());
    }

    @Property
    void numbersHaveNoGap(@ForAll("orders") List<Order> orders) {
        var decided = decide(DecisionSample.state(), orders);
        long expected = 1;
        for (var transfer : decided.posted()) {
            assertThat(transfer.seq()).isEqualTo(expected++);
        }
        assertThat(decided.state().lastSeq()).isEqualTo(decided.posted().size());
        assertThat(decided.entries()).hasSize(2 * decided.posted().size());
        assertThat(decided.outcomes()).hasSize(orders.size());
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return AnyOrder.any(true, true).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Order>> plainOrders() {
        return Arbitraries.<Order>oneOf(
                        AnyOrder.transfer(false, false),
                        AnyOrder.reversal(false, false),
                        AnyOrder.hold(),
                        AnyOrder.release())
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Order>> singles() {
        return AnyOrder.any(true, false).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Order>> transfers() {
        return Arbitraries.<Order>oneOf(AnyOrder.transfer(true, false), AnyOrder.reversal(true, false))
                .list()
                .ofMaxSize(40);
    }

    /** Every transfer has an id of its own here: a known one answers for itself, whatever its group does. */
    @Provide
    Arbitrary<List<Order>> linked() {
        return Arbitraries.oneOf(AnyOrder.transfer(false, true), AnyOrder.reversal(false, true))
                .list()
                .ofMaxSize(40)
                .map(DecisionPropertiesTest::withIdsOfTheirOwn);
    }

    private static List<Order> withIdsOfTheirOwn(List<TransferOrder> orders) {
        var distinct = new ArrayList<Order>();
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var amount = order.amount().value();
            var reversal = order.reversal();
            distinct.add(
                    reversal == null
                            ? DecisionSample.transfer(
                                    100 + i,
                                    order.debitAccountId(),
                                    order.creditAccountId(),
                                    amount,
                                    null,
                                    null,
                                    order.linkedGroup())
                            : DecisionSample.reversal(
                                    100 + i,
                                    order.debitAccountId(),
                                    order.creditAccountId(),
                                    amount,
                                    reversal.transferId().getLeastSignificantBits(),
                                    null,
                                    order.linkedGroup()));
        }
        return distinct;
    }

    private static Decided decide(LedgerState state, List<? extends Order> orders) {
        return Decision.decide(state, orders, DecisionSample.BOUND, DecisionSample.NOW);
    }

    /** A result without the mark that it is a repeated one. */
    private static Object essence(OrderOutcome outcome) {
        if (outcome instanceof Posted posted) {
            return posted.transfer();
        }
        var rejected = (Rejected) outcome;
        return List.of(rejected.id(), rejected.problem(), String.valueOf(rejected.field()), rejected.detail());
    }
}
