package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountOpened;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

/** The examples of our events are made from the records that are published. */
class PostingEventsContractTest {

    private static final UUID COMMUNITY = UUID.fromString("0199f2b4-0000-7000-8000-0000000000c0");
    private static final UUID ADA = UUID.fromString("0199f2b4-0000-7000-8000-00000000000a");
    private static final UUID BEN = UUID.fromString("0199f2b4-0000-7000-8000-00000000000b");
    private static final UUID ADAS_ACCOUNT = UUID.fromString("0199f2b4-0000-7000-8000-0000000000aa");
    private static final UUID BENS_ACCOUNT = UUID.fromString("0199f2b4-0000-7000-8000-0000000000ab");
    private static final UUID ARRANGEMENT = UUID.fromString("0199f2b4-0000-7000-8000-0000000000d1");

    @Test
    void accountOpened() {
        Contract.eventExample(
                "account-opened.v1",
                new AccountOpened(
                        ADAS_ACCOUNT, COMMUNITY, AccountKind.MEMBER, ADA, null, -1_200L, 6_000L, -900L, null));
    }

    @Test
    void accountChanged() {
        var account = Account.openPot(
                        ADAS_ACCOUNT,
                        COMMUNITY,
                        "lunch-club",
                        new BalanceLimit(Minutes.ZERO, Minutes.of(6_000)),
                        DecisionSample.ref(ADAS_ACCOUNT))
                .withState(AccountState.FROZEN);
        Contract.eventExample(
                "account-changed.v1",
                AccountChanged.of(
                        new AccountChange(
                                account, AccountChangeKind.FROZEN, new Authority("UNDER_REVIEW", "somebody"), 42),
                        Instant.parse("2026-05-12T18:30:00.123456Z")));
    }

    @Test
    void transferPosted() {
        Contract.eventExample(
                "transfer-posted.v1",
                new TransferPosted(
                        UUID.fromString("0199f2b4-0000-7000-8000-000000000001"),
                        COMMUNITY,
                        42,
                        TransferKind.SESSION,
                        BENS_ACCOUNT,
                        ADAS_ACCOUNT,
                        BEN,
                        ADA,
                        90,
                        -90,
                        90,
                        UUID.fromString("0199f2b4-0000-7000-8000-0000000000e1"),
                        null,
                        null,
                        null,
                        List.of(LimitWarning.SOFT_FLOOR),
                        Instant.parse("2026-05-12T10:00:00Z"),
                        Instant.parse("2026-05-12T18:30:00.123456Z")));
    }

    @Test
    void holdPlaced() {
        Contract.eventExample(
                "hold-placed.v1",
                new HoldPlaced(
                        ARRANGEMENT,
                        COMMUNITY,
                        ARRANGEMENT,
                        BENS_ACCOUNT,
                        60,
                        Instant.parse("2026-08-10T10:00:00Z"),
                        null));
    }

    @Test
    void holdRefused() {
        Contract.eventExample(
                "hold-refused.v1",
                new HoldPlaced(
                        ARRANGEMENT,
                        COMMUNITY,
                        ARRANGEMENT,
                        BENS_ACCOUNT,
                        60,
                        null,
                        LedgerProblem.INSUFFICIENT_BALANCE.code()));
    }

    @Test
    void holdResolved() {
        Contract.eventExample(
                "hold-resolved.v1", new HoldResolved(ARRANGEMENT, COMMUNITY, ARRANGEMENT, HoldState.CAPTURED, 60));
    }
}
