package org.commonhour.ledger.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.selfcheck.Finding;
import org.commonhour.ledger.selfcheck.SelfCheckService;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L10 and L11 on real histories, against sums over everything that was posted. */
@CommonhourTest
class BalanceHistoryTest {

    private static final int TRANSFERS = 40;
    private static final int AT_ONCE = 4;

    @Inject
    BalanceService balances;

    @Inject
    AccountService accounts;

    @Inject
    SelfCheckService selfCheck;

    @Inject
    Clock clock;

    /** What was posted. */
    private record Moved(UUID debit, UUID credit, long amountMinutes, Instant occurredAt, Instant recordedAt) {

        long in(UUID account) {
            return credit.equals(account) ? amountMinutes : debit.equals(account) ? -amountMinutes : 0;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_531, 4_711})
    void everyPastBalanceIsTheSumOfWhatWasRecordedOrHadHappened(long seed) {
        // Given
        var there = Neighbourhood.founded();
        var random = new Random(seed);
        var people = List.of(there.giver, there.receiver, there.bystander);
        var ids = people.stream().map(person -> accountId(there, person)).toList();
        List<Moved> history = new ArrayList<>();
        while (history.size() < TRANSFERS) {
            var bodies =
                    Stream.generate(() -> order(random, ids)).limit(AT_ONCE).toList();
            history.addAll(bodies.parallelStream()
                    .map(body -> post(there, body))
                    .flatMap(List::stream)
                    .toList());
        }
        for (var id : ids) {
            var account = await(() -> accounts.find(there.communityId, id)).orElseThrow();
            for (var moment : moments(history)) {
                // When
                var recorded = await(() -> balances.recordedBy(account, moment));
                var happened = await(() -> balances.happenedBy(account, moment));
                // Then
                Predicate<Moved> recordedBy = moved -> !moved.recordedAt().isAfter(moment);
                assertThat(recorded.balance().value())
                        .as("seed %d, recorded by %s", seed, moment)
                        .isEqualTo(sum(history, id, recordedBy));
                assertThat(recorded.version())
                        .isEqualTo(history.stream()
                                .filter(recordedBy)
                                .filter(moved -> moved.in(id) != 0)
                                .count());
                assertThat(happened.balance().value())
                        .as("seed %d, happened by %s", seed, moment)
                        .isEqualTo(sum(history, id, moved -> !moved.occurredAt().isAfter(moment)));
            }
        }
    }

    @Test
    void recordedTimeNeverGoesBackWhateverTheClockDoes() {
        // Given
        var there = Neighbourhood.founded();
        var giver = accountId(there, there.giver);
        var receiver = accountId(there, there.receiver);
        var before = post(there, gift(giver, receiver, 30, null)).get(0).recordedAt();
        var now = clock.instant();
        Rows.change(
                "update ledger_head set recorded_at = recorded_at + interval '1 hour' where community_id = ?",
                there.communityId);
        // When
        var after = post(there, gift(giver, receiver, 15, null)).get(0).recordedAt();
        // Then
        assertThat(after).isEqualTo(before.plus(1, ChronoUnit.HOURS));
        assertThat(Rows.number("""
            select count(*) from block b join block a on a.community_id = b.community_id and a.seq = b.seq + 1
            where b.community_id = ? and a.recorded_at < b.recorded_at
            """, there.communityId)).isZero();
        var account = await(() -> accounts.find(there.communityId, receiver)).orElseThrow();
        assertThat(await(() -> balances.recordedBy(account, now)).balance().value())
                .isEqualTo(30);
        assertThat(account.balance().value()).isEqualTo(45);
    }

    @Test
    void aMomentThatWasAskedForIsClosed() {
        // Given
        var there = Neighbourhood.founded();
        var receiver = accountId(there, there.receiver);
        var account = await(() -> accounts.find(there.communityId, receiver)).orElseThrow();
        var moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // When
        var before = await(() -> balances.recordedBy(account, moment));
        // Then: even if the clocks of all instances stood still.
        assertThat(Rows.number(
                        "select count(*) from ledger_head where community_id = ? and recorded_at > cast(? as"
                                + " timestamptz)",
                        there.communityId,
                        moment.toString()))
                .isEqualTo(1);
        post(there, gift(accountId(there, there.giver), receiver, 30, null));
        assertThat(await(() -> balances.recordedBy(account, moment))).isEqualTo(before);
        assertThat(await(() -> selfCheck.check(there.communityId))).allMatch(Finding::holds);
    }

    @Test
    void noBalanceIsToldWhileSomethingThatBeganBeforeIsWritten() throws SQLException {
        // Given
        var there = Neighbourhood.founded();
        var receiver = accountId(there, there.receiver);
        var posted = post(there, gift(accountId(there, there.giver), receiver, 30, null))
                .get(0)
                .recordedAt();
        var moment = clock.instant();
        var ask = "/accounts/" + receiver + "/balance?recordedAt=";
        try (var database = Backing.connect()) {
            database.setAutoCommit(false);
            try (var lock = database.prepareStatement("select 1 from ledger_head where community_id = ? for update")) {
                lock.setObject(1, there.communityId);
                lock.executeQuery();
            }
            // When
            var open = there.get(there.receiver, ask + moment);
            var closed = there.get(there.receiver, ask + posted.minusMillis(1));
            // Then
            open.statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("ledger/busy"));
            closed.statusCode(200).body("balanceMinutes", equalTo(0));
            database.rollback();
        }
        there.get(there.receiver, ask + moment).statusCode(200).body("balanceMinutes", equalTo(30));
    }

    @Test
    void countsASessionThatIsRecordedForTheDayThatHasBegunElsewhere() {
        // Given
        var there = Neighbourhood.founded();
        var receiver = accountId(there, there.receiver);
        post(there, gift(accountId(there, there.giver), receiver, 30, null));
        var account = await(() -> accounts.find(there.communityId, receiver)).orElseThrow();
        var now = clock.instant();
        // When
        Rows.change("set session_replication_role = replica;"
                + " update transfer set occurred_at = recorded_at + interval '20 hours' where community_id = '"
                + there.communityId + "'");
        // Then
        assertThat(await(() -> balances.recordedBy(account, now)).balance().value())
                .isEqualTo(30);
        assertThat(await(() -> balances.happenedBy(account, now)).balance().value())
                .isZero();
    }

    @Test
    void refusesToCountWithoutEnd() {
        // Given
        var there = Neighbourhood.founded();
        Rows.change(
                "update account set version = ? where community_id = ? and owner_id = ?",
                BalanceService.MOST_ENTRIES + 1,
                there.communityId,
                there.giver.member());
        var giver = accountId(there, there.giver);
        var busy = await(() -> accounts.find(there.communityId, giver)).orElseThrow();
        // When
        Supplier<Uni<PastBalance>> asked = () -> balances.happenedBy(busy, clock.instant());
        // Then
        assertThatThrownBy(() -> await(asked))
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(LedgerProblem.TOO_MUCH_SINCE));
    }

    private static Map<String, Object> order(Random random, List<UUID> ids) {
        int from = random.nextInt(ids.size());
        var to = ids.get((from + 1 + random.nextInt(ids.size() - 1)) % ids.size());
        var occurredAt = random.nextInt(3) == 0
                ? null
                : Instant.parse("2026-10-01T08:00:00Z").plusSeconds(random.nextInt(4_500_000));
        return gift(ids.get(from), to, 1 + random.nextInt(120), occurredAt);
    }

    private static Map<String, Object> gift(UUID debit, UUID credit, long minutes, @Nullable Instant occurredAt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("debitAccountId", debit);
        body.put("creditAccountId", credit);
        body.put("amountMinutes", minutes);
        body.put("kind", "GIFT");
        if (occurredAt != null) {
            body.put("occurredAt", occurredAt.toString());
        }
        return body;
    }

    private static List<Moved> post(Neighbourhood there, Map<String, Object> body) {
        var answer = there.post(there.coordinator, "/transfers", body).extract();
        if (answer.statusCode() != 201) {
            return List.of();
        }
        return List.of(new Moved(
                UUID.fromString(answer.path("debitAccountId")),
                UUID.fromString(answer.path("creditAccountId")),
                answer.jsonPath().getLong("amountMinutes"),
                Instant.parse(answer.path("occurredAt")),
                Instant.parse(answer.path("recordedAt"))));
    }

    /** Just before, at and just after everything that was recorded or happened, and long before. */
    private static List<Instant> moments(List<Moved> history) {
        return Stream.concat(
                        Stream.of(Instant.EPOCH),
                        history.stream()
                                .flatMap(moved -> Stream.of(moved.occurredAt(), moved.recordedAt())
                                        .flatMap(at ->
                                                Stream.of(at.minus(1, ChronoUnit.MICROS), at, at.plusNanos(999)))))
                .distinct()
                .toList();
    }

    private static long sum(List<Moved> history, UUID account, Predicate<Moved> counted) {
        return history.stream()
                .filter(counted)
                .mapToLong(moved -> moved.in(account))
                .sum();
    }

    private static UUID accountId(Neighbourhood there, Person person) {
        return UUID.fromString(
                there.get(person, "/accounts/mine").statusCode(200).extract().path("id"));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
