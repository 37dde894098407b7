package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.posting.DecisionSample.ADA;
import static org.commonhour.ledger.posting.DecisionSample.BEN;
import static org.commonhour.ledger.posting.DecisionSample.FROZEN;
import static org.commonhour.ledger.posting.DecisionSample.NOBODY;
import static org.commonhour.ledger.posting.DecisionSample.account;
import static org.commonhour.ledger.posting.DecisionSample.decide;
import static org.commonhour.ledger.posting.DecisionSample.hold;
import static org.commonhour.ledger.posting.DecisionSample.id;
import static org.commonhour.ledger.posting.DecisionSample.state;
import static org.commonhour.ledger.posting.DecisionSample.transfer;
import static org.commonhour.ledger.problem.LedgerProblem.AMOUNT_NOT_POSITIVE;
import static org.commonhour.ledger.problem.LedgerProblem.AMOUNT_TOO_LARGE;
import static org.commonhour.ledger.problem.LedgerProblem.CEILING_EXCEEDED;
import static org.commonhour.ledger.problem.LedgerProblem.CREDIT_ACCOUNT_NOT_OPEN;
import static org.commonhour.ledger.problem.LedgerProblem.CREDIT_ACCOUNT_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.DEBIT_ACCOUNT_NOT_OPEN;
import static org.commonhour.ledger.problem.LedgerProblem.DEBIT_ACCOUNT_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_ID_REUSED;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_OTHER_ACCOUNTS;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_RESOLVED;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.INSUFFICIENT_BALANCE;
import static org.commonhour.ledger.problem.LedgerProblem.LINKED_FAILED;
import static org.commonhour.ledger.problem.LedgerProblem.SAME_ACCOUNT;
import static org.commonhour.ledger.problem.LedgerProblem.TRANSFER_ID_REUSED;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One row per refusal, in the order of precedence: each row's last order breaks its own rule and, where that can be,
 * every rule after it.
 */
class DecisionTableTest {

    private static final UUID HOLD = id(900);
    private static final LimitOverride OVERRIDE = new LimitOverride("HARDSHIP", "cora");

    private record Row(LedgerProblem expected, @Nullable String field, Order... orders) {}

    private static final List<Row> TABLE = List.of(
            new Row(TRANSFER_ID_REUSED, "creditAccountId", transfer(10, ADA, BEN, 5), transfer(10, ADA, ADA, -1)),
            new Row(HOLD_ID_REUSED, "creditAccountId", hold(11, ADA, BEN, 5), hold(11, ADA, ADA, -1)),
            new Row(AMOUNT_NOT_POSITIVE, "amountMinutes", transfer(12, NOBODY, NOBODY, 0)),
            new Row(AMOUNT_NOT_POSITIVE, "amountMinutes", transfer(12, NOBODY, NOBODY, -90)),
            new Row(AMOUNT_NOT_POSITIVE, "amountMinutes", hold(12, NOBODY, NOBODY, 0)),
            new Row(AMOUNT_TOO_LARGE, "amountMinutes", transfer(13, NOBODY, NOBODY, 501)),
            new Row(AMOUNT_TOO_LARGE, "amountMinutes", transfer(13, ADA, BEN, 5_001, null, OVERRIDE, null)),
            new Row(AMOUNT_TOO_LARGE, "amountMinutes", hold(13, NOBODY, NOBODY, 501)),
            new Row(SAME_ACCOUNT, "creditAccountId", transfer(14, NOBODY, NOBODY, 500)),
            new Row(SAME_ACCOUNT, "creditAccountId", hold(14, NOBODY, NOBODY, 500)),
            new Row(DEBIT_ACCOUNT_UNKNOWN, "debitAccountId", transfer(15, NOBODY, id(7), 500)),
            new Row(DEBIT_ACCOUNT_UNKNOWN, "debitAccountId", hold(15, NOBODY, id(7), 500)),
            new Row(CREDIT_ACCOUNT_UNKNOWN, "creditAccountId", transfer(16, FROZEN, NOBODY, 500)),
            new Row(CREDIT_ACCOUNT_UNKNOWN, "creditAccountId", hold(16, FROZEN, NOBODY, 500)),
            new Row(DEBIT_ACCOUNT_NOT_OPEN, "debitAccountId", transfer(17, FROZEN, ADA, 500, HOLD, null, null)),
            new Row(DEBIT_ACCOUNT_NOT_OPEN, "debitAccountId", hold(17, FROZEN, ADA, 500)),
            new Row(CREDIT_ACCOUNT_NOT_OPEN, "creditAccountId", transfer(18, ADA, FROZEN, 500, HOLD, null, null)),
            new Row(CREDIT_ACCOUNT_NOT_OPEN, "creditAccountId", hold(18, ADA, FROZEN, 500)),
            new Row(HOLD_UNKNOWN, "captureHoldId", transfer(19, ADA, BEN, 500, HOLD, null, null)),
            new Row(HOLD_UNKNOWN, null, new VoidOrder(HOLD)),
            new Row(
                    HOLD_RESOLVED,
                    "captureHoldId",
                    hold(900, ADA, BEN, 5),
                    new VoidOrder(HOLD),
                    transfer(20, BEN, ADA, 500, HOLD, null, null)),
            new Row(
                    HOLD_RESOLVED,
                    "captureHoldId",
                    hold(900, ADA, BEN, 90),
                    transfer(20, ADA, BEN, 5, HOLD, null, null)),
            new Row(
                    HOLD_OTHER_ACCOUNTS,
                    "captureHoldId",
                    hold(900, ADA, BEN, 5),
                    transfer(21, BEN, ADA, 500, HOLD, null, null)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", transfer(22, ADA, BEN, 500)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", transfer(22, ADA, BEN, 61)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", hold(22, ADA, BEN, 500)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", hold(900, ADA, BEN, 40), transfer(22, ADA, BEN, 21)),
            new Row(
                    INSUFFICIENT_BALANCE,
                    "amountMinutes",
                    hold(900, ADA, BEN, 40),
                    transfer(22, ADA, BEN, 61, HOLD, null, null)),
            new Row(CEILING_EXCEEDED, "amountMinutes", transfer(23, DecisionSample.ISSUE, BEN, 121)),
            new Row(CEILING_EXCEEDED, "amountMinutes", hold(23, DecisionSample.ISSUE, BEN, 121)),
            new Row(
                    CEILING_EXCEEDED,
                    "amountMinutes",
                    hold(900, DecisionSample.ISSUE, BEN, 100),
                    transfer(23, ADA, BEN, 21)),
            new Row(
                    LINKED_FAILED,
                    null,
                    transfer(24, ADA, BEN, 500, null, null, 1),
                    transfer(25, ADA, BEN, 5, null, null, 1)));

    @TestFactory
    Stream<DynamicTest> refusesForTheFirstRuleThatIsBroken() {
        return TABLE.stream()
                .map(row -> DynamicTest.dynamicTest(row.expected() + " " + Arrays.toString(row.orders()), () -> {
                    // Given
                    var state = state();
                    // When
                    var decided = decide(state, row.orders());
                    // Then
                    var last = decided.outcomes().get(decided.outcomes().size() - 1);
                    assertThat(problem(last)).isEqualTo(row.expected());
                    assertThat(field(last)).isEqualTo(row.field());
                }));
    }

    @Test
    void coversEveryRuleOfTheEngineInPrecedenceOrder() {
        var covered = TABLE.stream().map(Row::expected).distinct().toList();
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
        return outcome instanceof HoldOutcome.Refused refused ? refused.problem() : ((Rejected) outcome).problem();
    }

    private static @Nullable String field(OrderOutcome outcome) {
        return outcome instanceof HoldOutcome.Refused refused ? refused.field() : ((Rejected) outcome).field();
    }
}
