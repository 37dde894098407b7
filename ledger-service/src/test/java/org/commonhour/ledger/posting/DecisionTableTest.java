package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.posting.DecisionSample.ADA;
import static org.commonhour.ledger.posting.DecisionSample.BEN;
import static org.commonhour.ledger.posting.DecisionSample.account;
import static org.commonhour.ledger.posting.DecisionSample.decide;
import static org.commonhour.ledger.posting.DecisionSample.hold;
import static org.commonhour.ledger.posting.DecisionSample.id;
import static org.commonhour.ledger.posting.DecisionSample.state;
import static org.commonhour.ledger.posting.DecisionSample.transfer;
import static org.commonhour.ledger.problem.LedgerProblem.INSUFFICIENT_BALANCE;
import static org.commonhour.ledger.problem.LedgerProblem.LINKED_FAILED;
import static org.commonhour.ledger.problem.LedgerProblem.TRANSFER_ID_REUSED;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of refusals, and what else the decision comes to. */
class DecisionTableTest {

    private static final UUID HOLD = id(900);
    private static final LimitOverride OVERRIDE = new LimitOverride("HARDSHIP", "cora");

    @TestFactory
    Stream<DynamicTest> refusesForTheFirstRuleThatIsBroken() {
        return RefusalTable.ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(row.expected() + " " + Arrays.toString(row.orders()), () -> {
                    var last = row.outcome();
                    assertThat(problem(last)).isEqualTo(row.expected());
                    assertThat(field(last)).isEqualTo(row.field());
                }));
    }

    @Test
    void coversEveryRuleOfTheEngineInPrecedenceOrder() {
        var covered = RefusalTable.ROWS.stream()
                .map(RefusalTable.Row::expected)
                .distinct()
                .toList();
        assertThat(covered).isSorted().containsExactlyElementsOf(EnumSet.range(TRANSFER_ID_REUSED, LINKED_FAILED));
    }

    @Test
    void namesTheFieldInWhichARepeatedIdDiffers() {
        var first = transfer(30, ADA, BEN, 5);
        assertThat(field(repeat(first, transfer(30, BEN, ADA, 5)))).isEqualTo("debitAccountId");
        assertThat(field(repeat(first, transfer(30, ADA, BEN, 6)))).isEqualTo("amountMinutes");
        assertThat(field(repeat(first, transfer(30, ADA, BEN, 5, HOLD, null, null))))
                .isEqualTo("captureHoldId");
        assertThat(field(repeat(first, transfer(30, ADA, BEN, 5, null, OVERRIDE, null))))
                .isEqualTo("override");
        assertThat(field(repeat(first, other(TransferKind.GRANT, null, null)))).isEqualTo("kind");
        assertThat(field(repeat(first, other(TransferKind.GIFT, HOLD, null)))).isEqualTo("sessionId");
        assertThat(field(repeat(first, other(TransferKind.GIFT, null, DecisionSample.NOW))))
                .isEqualTo("occurredAt");
    }

    @Test
    void answersARepeatedRefusalWithTheRefusalAlsoWhenItWouldPassNow() {
        // Given
        var refused = transfer(31, ADA, BEN, 61);
        var before = decide(state(), refused);
        // When
        var after = decide(before.state(), transfer(32, BEN, ADA, 60), refused);
        // Then
        var rejected = (Rejected) after.outcomes().get(1);
        assertThat(rejected.problem()).isEqualTo(INSUFFICIENT_BALANCE);
        assertThat(rejected.replayed()).isTrue();
        assertThat(after.refused()).isEmpty();
    }

    @Test
    void takesUpAHoldInPartAndReleasesTheRest() {
        // Given
        var held = decide(state(), hold(900, ADA, BEN, 60)).state();
        // When
        var decided = decide(held, transfer(33, ADA, BEN, 45, HOLD, null, null));
        // Then
        var hold = decided.resolved().get(0);
        assertThat(hold.state()).isEqualTo(HoldState.CAPTURED);
        assertThat(hold.captured().value()).isEqualTo(45);
        var ada = decided.state().accounts().get(ADA);
        assertThat(ada.balance().value()).isEqualTo(-45);
        assertThat(ada.available().value()).isEqualTo(-45);
        assertThat(decided.state().accounts().get(BEN).incoming().value()).isZero();
    }

    @Test
    void takesUpAHoldAlsoWhenAnOverrideMovedTheAccountBelowItsFloor() {
        // Given
        var held = decide(state(), hold(900, ADA, BEN, 30), transfer(34, ADA, BEN, 90, null, OVERRIDE, null));
        // When
        var decided = decide(held.state(), transfer(35, ADA, BEN, 30, HOLD, null, null));
        // Then
        assertThat(decided.outcomes().get(0)).isInstanceOf(Posted.class);
    }

    @Test
    void letsAnAccountBeyondItsLimitComeBack() {
        // Given
        var state = state(account(ADA, -300), account(BEN, 300));
        // When
        var decided = decide(state, transfer(36, BEN, ADA, 10));
        // Then
        assertThat(decided.outcomes().get(0)).isInstanceOf(Posted.class);
    }

    @Test
    void postsLinkedTransfersAllOrNone() {
        // Given
        var orders = new Order[] {
            transfer(40, ADA, BEN, 10, null, null, 1),
            transfer(41, ADA, BEN, 10, null, null, 1),
            transfer(42, ADA, BEN, 10, null, null, 2),
            transfer(43, ADA, BEN, 41, null, null, 2),
            transfer(44, ADA, BEN, 40)
        };
        // When
        var decided = decide(state(), orders);
        // Then
        assertThat(decided.outcomes())
                .extracting(outcome ->
                        outcome instanceof Posted ? "posted" : problem(outcome).name())
                .containsExactly("posted", "posted", "LINKED_FAILED", "INSUFFICIENT_BALANCE", "posted");
        assertThat(decided.posted()).extracting(PostedTransfer::seq).containsExactly(1L, 2L, 3L);
        assertThat(decided.state().accounts().get(ADA).version()).isEqualTo(3);
    }

    @Test
    void releasesAHoldOnceAndSaysSoAgain() {
        // Given
        var held = decide(state(), hold(900, ADA, BEN, 30)).state();
        // When
        var decided = decide(held, new VoidOrder(HOLD), new VoidOrder(HOLD));
        // Then
        assertThat(decided.resolved()).hasSize(1);
        assertThat(decided.outcomes()).hasOnlyElementsOfType(HoldOutcome.Held.class);
        assertThat(decided.state().accounts().get(ADA).held().value()).isZero();
    }

    private static TransferOrder other(TransferKind kind, @Nullable UUID sessionId, @Nullable Instant occurredAt) {
        return new TransferOrder(
                id(30),
                DecisionSample.COMMUNITY,
                ADA,
                BEN,
                Minutes.of(5),
                kind,
                sessionId,
                null,
                null,
                occurredAt,
                null);
    }

    private static OrderOutcome repeat(TransferOrder first, TransferOrder second) {
        return decide(state(), first, second).outcomes().get(1);
    }

    private static LedgerProblem problem(OrderOutcome outcome) {
        return RefusalTable.problem(outcome);
    }

    private static @Nullable String field(OrderOutcome outcome) {
        return RefusalTable.field(outcome);
    }
}
