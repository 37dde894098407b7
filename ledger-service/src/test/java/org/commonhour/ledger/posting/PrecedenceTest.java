package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.posting.DecisionSample.ADA;
import static org.commonhour.ledger.posting.DecisionSample.BEN;
import static org.commonhour.ledger.posting.DecisionSample.CLOSED;
import static org.commonhour.ledger.posting.DecisionSample.FROZEN;
import static org.commonhour.ledger.posting.DecisionSample.ISSUE;
import static org.commonhour.ledger.posting.DecisionSample.NOBODY;
import static org.commonhour.ledger.posting.DecisionSample.NOW;
import static org.commonhour.ledger.posting.DecisionSample.SOON;
import static org.commonhour.ledger.posting.DecisionSample.hold;
import static org.commonhour.ledger.posting.DecisionSample.id;
import static org.commonhour.ledger.posting.DecisionSample.reversal;
import static org.commonhour.ledger.posting.DecisionSample.transfer;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every two rules that one order can break at once: the one further up in the catalogue is the answer. */
class PrecedenceTest {

    private static final class Draft {
        long id = 100;
        UUID debit = ADA;
        UUID credit = BEN;
        long amount = 10;

        @Nullable
        UUID holdId;

        long reversed;

        @Nullable
        Instant expiresAt;

        TransferOrder transfer() {
            return new TransferOrder(
                    id(id),
                    DecisionSample.COMMUNITY,
                    debit,
                    credit,
                    Minutes.of(amount),
                    reversed == 0 ? TransferKind.GIFT : TransferKind.REVERSAL,
                    null,
                    holdId,
                    null,
                    null,
                    reversed == 0 ? null : new Reversal(id(reversed), "MISTAKE", "cora"),
                    null);
        }

        HoldOrder hold() {
            return DecisionSample.hold(id, debit, credit, amount, expiresAt);
        }
    }

    /** A way to break one rule, and the parts of the order that it needs for that. */
    private record Fault(LedgerProblem expected, Set<String> parts, Consumer<Draft> plant) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(LedgerProblem.TRANSFER_ID_REUSED, Set.of("id"), draft -> draft.id = 804),
            new Fault(LedgerProblem.AMOUNT_NOT_POSITIVE, Set.of("amount"), draft -> draft.amount = 0),
            new Fault(LedgerProblem.AMOUNT_TOO_LARGE, Set.of("amount"), draft -> draft.amount = 5_001),
            new Fault(LedgerProblem.SAME_ACCOUNT, Set.of("debit", "credit"), draft -> draft.credit = draft.debit),
            new Fault(LedgerProblem.DEBIT_ACCOUNT_UNKNOWN, Set.of("debit"), draft -> draft.debit = NOBODY),
            new Fault(LedgerProblem.CREDIT_ACCOUNT_UNKNOWN, Set.of("credit"), draft -> draft.credit = id(77)),
            new Fault(LedgerProblem.DEBIT_ACCOUNT_NOT_OPEN, Set.of("debit"), draft -> draft.debit = FROZEN),
            new Fault(LedgerProblem.CREDIT_ACCOUNT_NOT_OPEN, Set.of("credit"), draft -> draft.credit = CLOSED),
            new Fault(LedgerProblem.HOLD_UNKNOWN, Set.of("hold"), draft -> draft.holdId = id(999)),
            new Fault(LedgerProblem.HOLD_EXPIRED, Set.of("hold"), draft -> draft.holdId = id(901)),
            new Fault(LedgerProblem.HOLD_RESOLVED, Set.of("hold"), draft -> draft.holdId = id(902)),
            new Fault(LedgerProblem.HOLD_OTHER_ACCOUNTS, Set.of("hold"), draft -> draft.holdId = id(903)),
            new Fault(LedgerProblem.REVERSED_UNKNOWN, Set.of("reversed"), draft -> draft.reversed = 899),
            new Fault(LedgerProblem.REVERSAL_OF_REVERSAL, Set.of("reversed"), draft -> draft.reversed = 802),
            new Fault(LedgerProblem.REVERSED_BEFORE, Set.of("reversed"), draft -> draft.reversed = 801),
            new Fault(LedgerProblem.REVERSAL_OTHER_ACCOUNTS, Set.of("reversed"), draft -> draft.reversed = 803),
            new Fault(LedgerProblem.REVERSAL_TOO_LARGE, Set.of("reversed", "amount", "debit", "credit"), draft -> {
                draft.reversed = 800;
                draft.amount = 21;
            }),
            new Fault(LedgerProblem.INSUFFICIENT_BALANCE, Set.of("amount", "debit"), draft -> draft.amount = 400),
            new Fault(LedgerProblem.CEILING_EXCEEDED, Set.of("amount", "debit", "credit"), draft -> {
                draft.debit = ISSUE;
                draft.amount = 400;
            }));

    private static final List<Fault> HOLD_FAULTS = Stream.concat(
                    Stream.of(
                            new Fault(LedgerProblem.HOLD_ID_REUSED, Set.of("id"), draft -> draft.id = 903),
                            new Fault(LedgerProblem.EXPIRY_IN_PAST, Set.of("expiry"), draft -> draft.expiresAt = NOW)),
                    FAULTS.stream()
                            .filter(fault -> Set.of("amount", "debit", "credit").containsAll(fault.parts())))
            .sorted((one, other) -> one.expected().compareTo(other.expected()))
            .toList();

    private final LedgerState state = lived();

    @TestFactory
    Stream<DynamicTest> theRuleFurtherUpIsTheAnswerForATransfer() {
        assertThat(FAULTS).extracting(Fault::expected).isSorted();
        return pairs(FAULTS, Draft::transfer);
    }

    @TestFactory
    Stream<DynamicTest> theRuleFurtherUpIsTheAnswerForAHold() {
        return pairs(HOLD_FAULTS, Draft::hold);
    }

    private Stream<DynamicTest> pairs(List<Fault> faults, java.util.function.Function<Draft, Order> order) {
        return IntStream.range(0, faults.size())
                .boxed()
                .flatMap(first -> IntStream.range(first, faults.size())
                        .filter(second -> second == first
                                || Collections.disjoint(
                                        faults.get(first).parts(),
                                        faults.get(second).parts()))
                        .mapToObj(second -> pair(faults.get(first), faults.get(second), order)));
    }

    private DynamicTest pair(Fault first, Fault second, java.util.function.Function<Draft, Order> order) {
        return DynamicTest.dynamicTest(first.expected() + " before " + second.expected(), () -> {
            // Given
            var draft = new Draft();
            second.plant().accept(draft);
            first.plant().accept(draft);
            // When
            var decided = DecisionSample.decideAt(SOON, state, order.apply(draft));
            // Then
            assertThat(RefusalTable.problem(decided.outcomes().get(0))).isEqualTo(first.expected());
        });
    }

    /** A ledger in which holds and transfers stand in every state. */
    private static LedgerState lived() {
        var decided = DecisionSample.decide(
                DecisionSample.state(),
                hold(901, ADA, BEN, 1, SOON),
                hold(902, ADA, BEN, 1),
                new VoidOrder(id(902)),
                hold(903, BEN, ADA, 1),
                transfer(800, BEN, ADA, 20),
                transfer(801, BEN, ADA, 20),
                reversal(802, ADA, BEN, 20, 801),
                transfer(803, ADA, BEN, 20),
                transfer(804, ADA, BEN, 1));
        assertThat(decided.outcomes()).noneMatch(Rejected.class::isInstance);
        return decided.state();
    }
}
