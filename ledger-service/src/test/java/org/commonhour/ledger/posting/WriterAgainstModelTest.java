package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.selfcheck.Finding;
import org.commonhour.ledger.selfcheck.SelfCheckService;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/**
 * The engine on the real database beside the pure decision, which keeps the whole ledger in memory: after every batch
 * both have given the same results and stand the same.
 */
@CommonhourTest
class WriterAgainstModelTest {

    private static final int LEDGERS = 5;
    private static final int BATCHES = 40;
    private static final int PEOPLE = 4;
    private static final Authority CORA = new Authority("DISPUTE", "cora");

    @Inject
    PostingService posting;

    @Inject
    AccountService accounts;

    @Inject
    SelfCheckService selfCheck;

    private Random random = new Random(0);
    private UUID community = UUID.randomUUID();
    private final List<UUID> people = new ArrayList<>();
    private final List<TransferOrder> transfers = new ArrayList<>();
    private final List<UUID> holds = new ArrayList<>();
    private final List<Order> sent = new ArrayList<>();

    @Test
    void whatIsWrittenIsWhatThePureFunctionSays() {
        for (int seed = 1; seed <= LEDGERS; seed++) {
            // Given
            random = new Random(seed);
            var model = openLedger();
            for (int batch = 0; batch < BATCHES; batch++) {
                var submissions = submissions();
                // When
                var written = await(() -> posting.decideApart(submissions)).stream()
                        .flatMap(List::stream)
                        .toList();
                // Then
                var decision = Decision.begin(model, AmountBound.DEFAULT, Instant.EPOCH);
                submissions.forEach(submission -> decision.add(submission.orders()));
                var decided = decision.decided();
                assertThat(written.stream().map(WriterAgainstModelTest::essence))
                        .as("seed %d, batch %d", seed, batch)
                        .containsExactlyElementsOf(decided.outcomes().stream()
                                .map(WriterAgainstModelTest::essence)
                                .toList());
                model = decided.state();
                assertThat(people.stream().map(this::stored))
                        .containsExactlyElementsOf(people.stream()
                                .map(model.accounts()::get)
                                .map(WriterAgainstModelTest::standing)
                                .toList());
            }
            assertThat(await(() -> selfCheck.check(community))).allMatch(Finding::holds);
        }
    }

    private LedgerState openLedger() {
        community = UUID.randomUUID();
        people.clear();
        transfers.clear();
        holds.clear();
        sent.clear();
        var opened = new ArrayList<Account>();
        for (int i = 0; i < PEOPLE; i++) {
            opened.add(await(() -> accounts.ofMember(community, UUID.randomUUID())));
        }
        opened.forEach(account -> people.add(account.id()));
        return LedgerState.of(opened, List.of(), List.of(), 0);
    }

    private List<Submission> submissions() {
        var submissions = new ArrayList<Submission>();
        for (int callers = random.nextInt(5); callers >= 0; callers--) {
            var orders = new ArrayList<Order>();
            for (int count = random.nextInt(4); count >= 0; count--) {
                orders.add(order());
            }
            submissions.add(new Submission(community, orders, null));
        }
        return submissions;
    }

    private Order order() {
        var order = sent.isEmpty() || random.nextInt(8) > 0 ? newOrder() : sent.get(random.nextInt(sent.size()));
        sent.add(order);
        return order;
    }

    private Order newOrder() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> hold();
            case 2 -> holds.isEmpty() ? hold() : new VoidOrder(one(holds));
            case 3 ->
                new StateOrder(one(people), random.nextInt(3) == 0 ? AccountState.FROZEN : AccountState.OPEN, CORA);
            case 4 -> transfers.isEmpty() ? transfer(null) : reversal();
            case 5 -> transfer(random.nextInt(2));
            default -> transfer(null);
        };
    }

    private HoldOrder hold() {
        var id = UUID.randomUUID();
        holds.add(id);
        return new HoldOrder(id, community, one(people), one(people), Minutes.of(1 + random.nextInt(900)), id, null);
    }

    private TransferOrder transfer(Integer group) {
        var hold = !holds.isEmpty() && random.nextInt(4) == 0 ? one(holds) : null;
        var override = random.nextInt(15) == 0 ? new LimitOverride("HARDSHIP", "cora") : null;
        var order = new TransferOrder(
                UUID.randomUUID(),
                community,
                one(people),
                one(people),
                Minutes.of(1 + random.nextInt(900)),
                TransferKind.GIFT,
                null,
                hold,
                override,
                null,
                null,
                group);
        transfers.add(order);
        return order;
    }

    /** Mostly of a transfer that was posted, and mostly back the way it came. */
    private TransferOrder reversal() {
        var original = one(transfers);
        var straight = random.nextInt(6) == 0;
        return new TransferOrder(
                UUID.randomUUID(),
                community,
                straight ? original.debitAccountId() : original.creditAccountId(),
                straight ? original.creditAccountId() : original.debitAccountId(),
                Minutes.of(1 + random.nextInt((int) original.amount().value() + 2)),
                TransferKind.REVERSAL,
                null,
                null,
                null,
                null,
                new Reversal(original.id(), "MISTAKE", "cora"),
                null);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Object stored(UUID id) {
        return standing(await(() -> accounts.find(community, id)).orElseThrow());
    }

    private static Object standing(Account account) {
        return List.of(
                account.id(),
                account.state(),
                account.balance(),
                account.held(),
                account.incoming(),
                account.version());
    }

    /** A result without the time that it was recorded at. */
    private static Object essence(OrderOutcome outcome) {
        if (outcome instanceof Posted posted) {
            var transfer = posted.transfer();
            return List.of(
                    transfer.id(),
                    transfer.seq(),
                    transfer.amount(),
                    transfer.debitBalance(),
                    transfer.creditBalance(),
                    posted.replayed());
        }
        if (outcome instanceof Rejected rejected) {
            return List.of(rejected.id(), rejected.problem(), rejected.detail(), rejected.replayed());
        }
        if (outcome instanceof HoldOutcome hold) {
            return hold.fold(
                    held -> List.<Object>of(held.hold().id(), held.hold().state(), held.replayed()),
                    refused -> List.<Object>of(refused.id(), refused.problem()));
        }
        return outcome.getClass();
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
