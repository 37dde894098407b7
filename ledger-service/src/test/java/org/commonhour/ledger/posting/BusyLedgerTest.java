package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/** Something as long as an import holds one community's ledger: the others go on, and its own people are told. */
@CommonhourTest
class BusyLedgerTest {

    // More than there are connections.
    private static final int CALLERS = 20;
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Test
    void manyWhoNeedABusyLedgerKeepNoOtherCommunityWaiting() throws SQLException {
        // Given
        var busy = Neighbourhood.founded();
        var other = Neighbourhood.founded();
        var debit = other.account(other.giver);
        var credit = other.account(other.receiver);
        var sessions = IntStream.range(0, CALLERS)
                .mapToObj(any -> recorded(busy, busy.agreed(1)))
                .toList();
        var threads = Executors.newFixedThreadPool(CALLERS + 1);
        try (var held = holding(busy.communityId)) {
            // When
            var confirmations = sessions.stream()
                    .map(session -> CompletableFuture.supplyAsync(() -> confirmed(busy, session), threads))
                    .toList();
            var opening = CompletableFuture.supplyAsync(() -> opened(busy), threads);
            for (int gift = 1; gift <= 5; gift++) {
                within(() -> other.post(other.giver, "/transfers", Neighbourhood.gift(debit, credit, 3))
                        .extract()
                        .statusCode());
                assertThat(other.balance(other.receiver)).isEqualTo(3L * gift);
            }
            // Then
            assertThat(confirmations)
                    .allSatisfy(
                            state -> assertThat(state.get(1, TimeUnit.MINUTES)).isEqualTo("CONFIRMED"));
            assertThat(opening).succeedsWithin(Duration.ofMinutes(1)).isEqualTo("ledger/busy");
            held.rollback();
        } finally {
            threads.shutdown();
        }
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(busy.balance(busy.giver)).isEqualTo(CALLERS));
        assertThat(busy.pot("garden")).isNotBlank();
    }

    private static void within(Supplier<Integer> request) {
        assertThat(CompletableFuture.supplyAsync(request))
                .succeedsWithin(Duration.ofSeconds(15))
                .isEqualTo(201);
    }

    private static Connection holding(UUID communityId) throws SQLException {
        var database = Backing.connect();
        database.setAutoCommit(false);
        try (var lock = database.prepareStatement("select 1 from ledger_head where community_id = ? for update")) {
            lock.setObject(1, communityId);
            assertThat(lock.executeQuery().next()).isTrue();
        }
        return database;
    }

    private static String opened(Neighbourhood there) {
        return there.put(there.coordinator, "/pots/garden", "", "1")
                .statusCode(503)
                .extract()
                .path("code");
    }

    private static String recorded(Neighbourhood there, UUID arrangementId) {
        var request = Map.of("arrangementId", arrangementId, "occurredOn", TODAY.toString(), "amountMinutes", 1);
        return there.post(there.giver, "/sessions", request)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String confirmed(Neighbourhood there, String session) {
        return there.post(there.receiver, "/sessions/" + session + "/confirmation", Map.of())
                .statusCode(200)
                .extract()
                .path("state");
    }
}
