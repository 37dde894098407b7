package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.hold.HoldService;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.selfcheck.Finding;
import org.commonhour.ledger.selfcheck.SelfCheckService;
import org.commonhour.testkit.CommonhourTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine on a real PostgreSQL, with many callers at once. */
@CommonhourTest
class PostingServiceTest {

    private static final int CALLERS = 8;

    @Inject
    PostingService posting;

    @Inject
    HoldService holds;

    @Inject
    AccountService accounts;

    @Inject
    SelfCheckService selfCheck;

    @Inject
    UnitOfWork unitOfWork;

    private UUID community = UUID.randomUUID();
    private Account ada = opened();
    private Account ben = ada;

    private static Account opened() {
        return Account.open(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AccountKind.MEMBER,
                UUID.randomUUID(),
                BalanceLimit.NONE,
                new AccountRef("0".repeat(64)));
    }

    @Test
    void aCommunityMaySayHowMuchOneTransferIsOf() {
        // Given: as in application.properties, for tests.
        var generous = UUID.fromString("0199f2b4-0000-7000-8000-00000000b160");
        var pot = await(() -> accounts.ofOrganisation(generous, UUID.randomUUID()));
        var other = await(() -> accounts.ofOrganisation(generous, UUID.randomUUID()));
        // When
        var outcomes = await(() -> posting.post(
                generous, List.of(gift(generous, pot, other, 20_160), gift(generous, pot, other, 20_161))));
        var elsewhere = await(() -> posting.post(community, List.of(gift(community, ada, ben, 10_081))));
        // Then
        assertThat(outcomes.get(0)).isInstanceOf(Posted.class);
        assertThat(Stream.of(outcomes.get(1), elsewhere.get(0)).map(one -> ((Rejected) one).problem()))
                .containsOnly(LedgerProblem.AMOUNT_TOO_LARGE);
    }

    private static TransferOrder gift(UUID in, Account from, Account to, long minutes) {
        return new TransferOrder(
                UUID.randomUUID(),
                in,
                from.id(),
                to.id(),
                Minutes.of(minutes),
                TransferKind.GIFT,
                null,
                null,
                null,
                null,
                null);
    }

    @BeforeEach
    void openAccounts() {
        community = UUID.randomUUID();
        ada = await(() -> accounts.ofMember(community, UUID.randomUUID()));
        ben = await(() -> accounts.ofMember(community, UUID.randomUUID()));
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(await(() -> selfCheck.check(community))).allMatch(Finding::holds);
    }

    @Test
    void postsOppositeTransfersAtOnceWithoutDeadlockOrOverdraft() {
        // Given
        var random = new Random(42);
        long left = 0;
        for (int burst = 0; burst < 5; burst++) {
            var orders = IntStream.range(0, 40)
                    .mapToObj(i -> random.nextBoolean() ? order(ada, ben, 200) : order(ben, ada, 200))
                    .toList();
            // When
            var outcomes = inParallel(orders.stream()
                    .map(order -> (Supplier<Uni<List<PostingOutcome>>>) () -> posting.post(community, List.of(order)))
                    .toList());
            // Then
            for (int i = 0; i < orders.size(); i++) {
                var posted = outcomes.get(i).get(0) instanceof Posted;
                left += posted ? (orders.get(i).debitAccountId().equals(ada.id()) ? -200 : 200) : 0;
                assertThat(posted || problem(outcomes.get(i).get(0)) == LedgerProblem.INSUFFICIENT_BALANCE)
                        .isTrue();
            }
            assertThat(balance(ada)).as("after burst " + burst).isEqualTo(left).isBetween(-1_200L, 1_200L);
            assertThat(balance(ben)).isEqualTo(-left);
        }
    }

    @Test
    void postsOneOfManyRepeatsOfOneOrder() {
        // Given
        var order = order(ada, ben, 60);
        // When
        var outcomes = inParallel(IntStream.range(0, 20)
                .mapToObj(i -> (Supplier<Uni<List<PostingOutcome>>>) () -> posting.post(community, List.of(order)))
                .toList());
        // Then
        assertThat(outcomes).allMatch(outcome -> outcome.get(0) instanceof Posted);
        assertThat(outcomes.stream().filter(outcome -> !((Posted) outcome.get(0)).replayed()))
                .hasSize(1);
        assertThat(outcomes.stream()
                        .map(outcome -> ((Posted) outcome.get(0)).transfer())
                        .distinct())
                .hasSize(1);
        assertThat(balance(ada)).isEqualTo(-60);
    }

    @Test
    void neverHoldsMoreThanThereIs() {
        // When
        var outcomes = inParallel(IntStream.range(0, 10)
                .mapToObj(i -> (Supplier<Uni<HoldOutcome>>) () -> hold(UUID.randomUUID(), 500))
                .toList());
        // Then
        assertThat(outcomes.stream().filter(HoldOutcome.Held.class::isInstance)).hasSize(2);
        assertThat(Rows.number("select held_minutes from account where id = ?", ada.id()))
                .isEqualTo(1_000);
        assertThat(Rows.number("select incoming_minutes from account where id = ?", ben.id()))
                .isEqualTo(1_000);
    }

    @Test
    void takesUpAHoldOnceHoweverManyTry() {
        // Given
        var holdId = UUID.randomUUID();
        await(() -> hold(holdId, 90));
        // When
        var outcomes = inParallel(IntStream.range(0, 6)
                .mapToObj(i -> (Supplier<Uni<List<PostingOutcome>>>)
                        () -> posting.post(community, List.of(order(ada, ben, 60, holdId, null))))
                .toList());
        // Then
        assertThat(outcomes.stream().filter(outcome -> outcome.get(0) instanceof Posted))
                .hasSize(1);
        assertThat(outcomes.stream()
                        .filter(outcome -> outcome.get(0) instanceof Rejected)
                        .map(outcome -> problem(outcome.get(0))))
                .containsOnly(LedgerProblem.HOLD_RESOLVED);
        assertThat(balance(ada)).isEqualTo(-60);
        assertThat(await(() -> holds.voidHold(community, holdId))).isInstanceOf(HoldOutcome.Refused.class);
        assertThat(Rows.number("select captured_minutes from hold where id = ?", holdId))
                .isEqualTo(60);
    }

    @Test
    void releasesAHoldOnce() {
        // Given
        var holdId = UUID.randomUUID();
        await(() -> hold(holdId, 90));
        // When
        var outcomes =
                List.of(await(() -> holds.voidHold(community, holdId)), await(() -> holds.voidHold(community, holdId)));
        // Then
        assertThat(outcomes).hasOnlyElementsOfType(HoldOutcome.Held.class);
        assertThat(Rows.number("select held_minutes from account where id = ?", ada.id()))
                .isZero();
        assertThat(await(() -> hold(holdId, 90))).isInstanceOf(HoldOutcome.Held.class);
        assertThat(Rows.number("select held_minutes from account where id = ?", ada.id()))
                .isZero();
    }

    @Test
    void postsLinkedTransfersAllOrNoneAndTheirNeighboursAllTheSame() {
        // Given
        var orders = List.of(
                order(ada, ben, 60, null, 1),
                order(ada, ben, 1_300, null, 1),
                order(ada, ben, 30, null, null),
                order(ada, ben, 10, null, 2),
                order(ben, ada, 5, null, 2));
        // When
        var outcomes = await(() -> posting.post(community, orders));
        // Then
        assertThat(outcomes)
                .extracting(outcome ->
                        outcome instanceof Posted ? "posted" : problem(outcome).name())
                .containsExactly("LINKED_FAILED", "INSUFFICIENT_BALANCE", "posted", "posted", "posted");
        assertThat(balance(ada)).isEqualTo(-35);
        assertThat(await(() -> posting.post(community, orders)))
                .extracting(outcome ->
                        outcome instanceof Posted ? "posted" : problem(outcome).name())
                .containsExactly("LINKED_FAILED", "INSUFFICIENT_BALANCE", "posted", "posted", "posted");
        assertThat(balance(ada)).isEqualTo(-35);
    }

    @Test
    void leavesNothingWhenTheSurroundingWorkFails() {
        // When
        assertThatThrownBy(() -> await(() -> unitOfWork.run(() -> posting.post(community, List.of(order(ada, ben, 60)))
                        .<Object>map(outcomes -> {
                            throw new IllegalStateException("the rest of the work fails");
                        }))))
                .isInstanceOf(IllegalStateException.class);
        // Then
        assertThat(balance(ada)).isZero();
        assertThat(Rows.number("select count(*) from transfer where community_id = ?", community))
                .isZero();
    }

    @Test
    void opensOneAccountHoweverManyAskAtOnce() {
        // Given
        var memberId = UUID.randomUUID();
        // When
        var opened = inParallel(IntStream.range(0, 12)
                .mapToObj(i -> (Supplier<Uni<Account>>) () -> accounts.ofMember(
                        UUID.nameUUIDFromBytes(community.toString().getBytes(StandardCharsets.UTF_8)), memberId))
                .toList());
        // Then
        assertThat(opened.stream().map(Account::id).distinct()).hasSize(1);
    }

    private Uni<HoldOutcome> hold(UUID holdId, long minutes) {
        return holds.place(new HoldOrder(holdId, community, ada.id(), ben.id(), Minutes.of(minutes), holdId, null));
    }

    private TransferOrder order(Account debit, Account credit, long minutes) {
        return order(debit, credit, minutes, null, null);
    }

    private TransferOrder order(
            Account debit, Account credit, long minutes, @Nullable UUID holdId, @Nullable Integer group) {
        return new TransferOrder(
                UUID.randomUUID(),
                community,
                debit.id(),
                credit.id(),
                Minutes.of(minutes),
                TransferKind.GIFT,
                null,
                holdId,
                null,
                null,
                group);
    }

    private static LedgerProblem problem(PostingOutcome outcome) {
        return ((Rejected) outcome).problem();
    }

    private static long balance(Account account) {
        return Rows.number("select balance_minutes from account where id = ?", account.id());
    }

    private static <T> List<T> inParallel(List<Supplier<Uni<T>>> work) {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var answers = new ArrayList<CompletableFuture<T>>();
            work.forEach(one -> answers.add(CompletableFuture.supplyAsync(() -> await(one), callers)));
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
