package org.commonhour.ledger.posting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.problem.ProblemCode;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.selfcheck.Finding;
import org.commonhour.ledger.selfcheck.SelfCheckService;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/** The queue on a real PostgreSQL: many callers of many communities share batches and get each their own answer. */
@CommonhourTest
class PostingQueueTest {

    private static final int COMMUNITIES = 5;
    private static final int CALLERS = 400;

    @Inject
    PostingQueue queue;

    @Inject
    AccountService accounts;

    @Inject
    SelfCheckService selfCheck;

    @Test
    void answersEachOfManyCallersOfManyCommunities() throws InterruptedException {
        // Given
        var random = new Random(7);
        var people = IntStream.range(0, COMMUNITIES)
                .mapToObj(i -> UUID.randomUUID())
                .collect(toMap(Function.identity(), this::twoPeople));
        var communities = List.copyOf(people.keySet());
        var orders = IntStream.range(0, CALLERS)
                .mapToObj(i -> order(communities.get(i % COMMUNITIES), people, random.nextBoolean(), 1 + i % 90))
                .toList();
        // When
        var outcomes = together(orders.stream()
                .map(order ->
                        (Supplier<Uni<List<OrderOutcome>>>) () -> queue.submit(order.communityId(), List.of(order)))
                .toList());
        // Then
        for (int i = 0; i < CALLERS; i++) {
            assertThat(outcomes.get(i)).hasSize(1);
            assertThat(idOf(outcomes.get(i).get(0))).isEqualTo(orders.get(i).id());
        }
        for (var community : communities) {
            assertThat(await(() -> selfCheck.check(community))).allMatch(Finding::holds);
            assertThat(Rows.number("select count(*) from transfer where community_id = ?", community)
                            + Rows.number("select count(*) from transfer_refusal where community_id = ?", community))
                    .isEqualTo(CALLERS / COMMUNITIES);
        }
        assertThat(communities.stream()
                        .mapToLong(community ->
                                Rows.number("select count(*) from block where community_id = ?", community))
                        .sum())
                .as("callers share blocks")
                .isLessThan(CALLERS / 2);
    }

    @Test
    void tellsEverybodyThatTheDatabaseIsAwayAndTakesTheSameOrdersWhenItIsBack() {
        // Given
        var community = UUID.randomUUID();
        var people = Map.of(community, twoPeople(community));
        var orders = IntStream.range(0, 20)
                .mapToObj(i -> order(community, people, i % 2 == 0, 10))
                .toList();
        // When
        Backing.killPostgres();
        var answers = orders.stream()
                .map(order -> CompletableFuture.supplyAsync(() ->
                        catchThrowable(() -> await(() -> queue.submit(community, List.of(order))))))
                .toList();
        var failures = answers.stream().map(CompletableFuture::join).toList();
        Backing.restartPostgres();
        // Then
        assertThat(failures)
                .allSatisfy(failure ->
                        assertThat(problemOf(failure)).isIn(CommonProblem.UNAVAILABLE, LedgerProblem.OUTCOME_UNKNOWN));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(together(orders.stream()
                                .map(order -> (Supplier<Uni<List<OrderOutcome>>>)
                                        () -> queue.submit(community, List.of(order)))
                                .toList()))
                        .allMatch(outcome -> outcome.get(0) instanceof Posted));
        assertThat(Rows.number("select count(*) from transfer where community_id = ?", community))
                .isEqualTo(20);
        assertThat(await(() -> selfCheck.check(community))).allMatch(Finding::holds);
    }

    @Test
    void aLedgerThatSomebodyHoldsForLongKeepsNobodyElseWaiting() throws SQLException {
        // Given
        var people =
                Stream.of(UUID.randomUUID(), UUID.randomUUID()).collect(toMap(Function.identity(), this::twoPeople));
        var both = List.copyOf(people.keySet());
        var held = both.get(0);
        await(() -> queue.submit(held, List.of(order(held, people, true, 5))));
        CompletableFuture<List<OrderOutcome>> waits;
        List<List<OrderOutcome>> others;
        try (var database = Backing.connect()) {
            database.setAutoCommit(false);
            try (var lock = database.prepareStatement("select 1 from ledger_head where community_id = ? for update")) {
                lock.setObject(1, held);
                lock.executeQuery();
            }
            // When
            waits = CompletableFuture.supplyAsync(() ->
                    await(() -> queue.submit(held, List.of(order(held, people, true, 5)))));
            others = IntStream.range(0, 20)
                    .mapToObj(i ->
                            await(() -> queue.submit(both.get(1), List.of(order(both.get(1), people, i % 2 == 0, 10)))))
                    .toList();
            // Then
            assertThat(others).allMatch(outcome -> outcome.get(0) instanceof Posted);
            assertThat(waits).isNotDone();
            database.rollback();
        }
        assertThat(waits.join()).allMatch(Posted.class::isInstance);
        assertThat(await(() -> selfCheck.check(held))).allMatch(Finding::holds);
    }

    @Test
    void aHeadThatSomebodyIsMakingIsNotWaitedForAndIsToldAfterAWhile() throws SQLException {
        // Given
        var community = UUID.randomUUID();
        var people = Map.of(community, twoPeople(community));
        var order = order(community, people, true, 5);
        Throwable failure;
        try (var database = Backing.connect()) {
            database.setAutoCommit(false);
            try (var making = database.prepareStatement("select pg_advisory_xact_lock(head_lock(?))")) {
                making.setObject(1, community);
                making.executeQuery();
            }
            // When
            failure = catchThrowable(() -> await(() -> queue.submit(community, List.of(order))));
            database.rollback();
        }
        // Then
        assertThat(problemOf(failure)).isEqualTo(LedgerProblem.LEDGER_BUSY);
        assertThat(await(() -> queue.submit(community, List.of(order)))).allMatch(Posted.class::isInstance);
    }

    private static ProblemCode problemOf(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        assertThat(cause).isInstanceOf(DomainProblem.class);
        return ((DomainProblem) cause).code();
    }

    @Test
    void oneIdInTwoCommunitiesIsTwoTransfers() {
        // Given
        var people =
                Stream.of(UUID.randomUUID(), UUID.randomUUID()).collect(toMap(Function.identity(), this::twoPeople));
        var id = UUID.randomUUID();
        var both = new ArrayList<UUID>(people.keySet());
        // When
        for (int round = 0; round < 2; round++) {
            var outcomes = together(both.stream()
                    .map(community -> (Supplier<Uni<List<OrderOutcome>>>)
                            () -> queue.submit(community, List.of(order(id, community, people, true, 30))))
                    .toList());
            // Then
            assertThat(outcomes).allMatch(outcome -> outcome.get(0) instanceof Posted);
            assertThat(outcomes.stream()
                            .map(outcome -> ((Posted) outcome.get(0)).transfer().communityId()))
                    .containsExactlyElementsOf(both);
        }
    }

    private List<Account> twoPeople(UUID community) {
        return List.of(
                await(() -> accounts.ofMember(community, UUID.randomUUID())),
                await(() -> accounts.ofMember(community, UUID.randomUUID())));
    }

    private static TransferOrder order(
            UUID community, Map<UUID, List<Account>> people, boolean forwards, long minutes) {
        return order(UUID.randomUUID(), community, people, forwards, minutes);
    }

    private static TransferOrder order(
            UUID id, UUID community, Map<UUID, List<Account>> people, boolean forwards, long minutes) {
        var two = people.get(community);
        return new TransferOrder(
                id,
                community,
                two.get(forwards ? 0 : 1).id(),
                two.get(forwards ? 1 : 0).id(),
                Minutes.of(minutes),
                TransferKind.GIFT,
                null,
                null,
                null,
                null,
                null);
    }

    private static UUID idOf(OrderOutcome outcome) {
        return outcome instanceof Posted posted ? posted.transfer().id() : ((Rejected) outcome).id();
    }

    /** Asks for all of them before any is answered. */
    private static List<List<OrderOutcome>> together(List<Supplier<Uni<List<OrderOutcome>>>> asks) {
        return await(
                () -> Uni.join().all(asks.stream().map(Supplier::get).toList()).andFailFast());
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
