package org.commonhour.ledger.posting;

import static org.commonhour.ledger.posting.DecisionSample.ADA;
import static org.commonhour.ledger.posting.DecisionSample.BEN;
import static org.commonhour.ledger.posting.DecisionSample.CORA;
import static org.commonhour.ledger.posting.DecisionSample.ISSUE;
import static org.commonhour.ledger.posting.DecisionSample.NOBODY;
import static org.commonhour.ledger.posting.DecisionSample.NOW;
import static org.commonhour.ledger.posting.DecisionSample.POT;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.commonhour.ledger.account.AccountState;

/** Orders as they may come: few ids and few accounts, so that they meet each other. */
final class AnyOrder {

    private AnyOrder() {}

    static Arbitrary<TransferOrder> transfer(boolean overrides, boolean groups) {
        var account = Arbitraries.of(ADA, BEN, ISSUE, NOBODY, POT);
        var holds =
                Arbitraries.longs().between(200, 205).map(DecisionSample::id).injectNull(0.7);
        return Combinators.combine(ids(), account, account, amounts(), holds, override(overrides), group(groups))
                .as(DecisionSample::transfer);
    }

    static Arbitrary<TransferOrder> reversal(boolean overrides, boolean groups) {
        var account = Arbitraries.of(ADA, BEN);
        return Combinators.combine(ids(), account, account, amounts(), ids(), override(overrides), group(groups))
                .as(DecisionSample::reversal);
    }

    static Arbitrary<HoldOrder> hold() {
        return Combinators.combine(
                        holdIds(),
                        Arbitraries.of(ADA, BEN),
                        Arbitraries.of(ADA, BEN, ISSUE),
                        Arbitraries.longs().between(1, 50),
                        Arbitraries.longs().between(0, 40).map(NOW::plusSeconds).injectNull(0.3))
                .as(DecisionSample::hold);
    }

    static Arbitrary<VoidOrder> release() {
        return holdIds().map(DecisionSample::id).map(VoidOrder::new);
    }

    static Arbitrary<ExpireOrder> expiry() {
        return holdIds().map(DecisionSample::id).map(ExpireOrder::new);
    }

    static Arbitrary<AccountOrder> accountChange() {
        return Arbitraries.<AccountOrder>oneOf(stateChange(), limitChange(), closing());
    }

    /** Any order at all. */
    static Arbitrary<Order> any(boolean overrides, boolean groups) {
        return Arbitraries.<Order>oneOf(
                transfer(overrides, groups),
                transfer(overrides, groups),
                reversal(overrides, groups),
                hold(),
                release(),
                expiry(),
                accountChange());
    }

    private static Arbitrary<StateOrder> stateChange() {
        return Combinators.combine(changed(), Arbitraries.of(AccountState.OPEN, AccountState.FROZEN))
                .as((account, state) -> new StateOrder(account, state, CORA));
    }

    private static Arbitrary<LimitOrder> limitChange() {
        return Combinators.combine(
                        changed(),
                        Arbitraries.longs().between(-80, 10),
                        Arbitraries.longs().between(10, 150),
                        Arbitraries.longs().between(0, 3))
                .as(DecisionSample::limit);
    }

    private static Arbitrary<CloseOrder> closing() {
        return Combinators.combine(changed(), Arbitraries.of(true, false), ids(), Arbitraries.of(POT, ADA))
                .as(DecisionSample::close);
    }

    private static Arbitrary<UUID> changed() {
        return Arbitraries.of(ADA, BEN, POT, ISSUE);
    }

    private static Arbitrary<Long> ids() {
        return Arbitraries.longs().between(100, 115);
    }

    private static Arbitrary<Long> holdIds() {
        return Arbitraries.longs().between(200, 205);
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(-1, 70);
    }

    private static Arbitrary<LimitOverride> override(boolean overrides) {
        return overrides
                ? Arbitraries.just(new LimitOverride("HARDSHIP", "cora")).injectNull(0.9)
                : Arbitraries.<LimitOverride>just(null);
    }

    private static Arbitrary<Integer> group(boolean groups) {
        return groups ? Arbitraries.integers().between(1, 2).injectNull(0.4) : Arbitraries.<Integer>just(null);
    }
}
