package org.commonhour.ledger.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StrangersAndBadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CommonhourTest
class ExportTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ExportService exports;

    private Neighbourhood there = Neighbourhood.founded();
    private TakenLedger ledger = new TakenLedger(there);

    @BeforeEach
    void foundAnother() {
        there = Neighbourhood.founded();
        ledger = new TakenLedger(there);
    }

    @Test
    void theVerifierFindsAnExportSoundAndAFlippedByteNotSo() {
        // Given
        live(60, 1);
        // When
        var export = ledger.taken();
        // Then
        assertThat(TakenLedger.verdict(export)).contains("SOUND: everything").contains("WARNING: ");
        var amount = export.indexOf("amountMinutes\":", export.indexOf("\"type\":\"transfer\"")) + 15;
        var flipped = export.substring(0, amount) + (char) (export.charAt(amount) ^ 1) + export.substring(amount + 1);
        assertThat(TakenLedger.verdict(flipped))
                .contains("record says amountMinutes is")
                .contains("UNSOUND");
    }

    @Test
    void isFromOneMomentWhileOthersWrite() {
        // Given
        live(20, 2);
        var threads = Executors.newFixedThreadPool(3);
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 3; i++) {
            int seed = i;
            writers.add(CompletableFuture.runAsync(() -> live(60, 10 + seed), threads));
        }
        // When
        var exports = new ArrayList<String>();
        while (!writers.stream().allMatch(CompletableFuture::isDone)) {
            exports.add(ledger.taken());
        }
        writers.forEach(CompletableFuture::join);
        threads.shutdown();
        // Then
        assertThat(exports)
                .isNotEmpty()
                .allSatisfy(export -> assertThat(TakenLedger.verdict(export)).contains("SOUND: everything"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 33, 333})
    void bringsBackExactlyWhatWasTaken(int seed) {
        // Given
        live(80, seed);
        holdOneAndReleaseAnother();
        var taken = await().atMost(Neighbourhood.SOON)
                .until(ledger::taken, export -> !TakenLedger.checkpoints(export).isEmpty());
        ledger.lose();
        // When
        var rehearsed = ledger.brought(taken, true);
        var before = Rows.number("select count(*) from transfer where community_id = ?", there.communityId);
        var done = ledger.brought(taken, false);
        // Then
        assertThat(rehearsed.getString("state")).as(rehearsed.prettify()).isEqualTo("CHECKED");
        assertThat(before).isZero();
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("DONE");
        assertThat(TakenLedger.facts(ledger.taken())).isEqualTo(TakenLedger.facts(taken));
        assertThat(TakenLedger.checkpoints(ledger.taken())).containsAll(TakenLedger.checkpoints(taken));
        assertThat(ledger.broken()).isEmpty();
        assertThat(TakenLedger.verdict(ledger.taken())).contains("SOUND: everything");
        var again = ledger.brought(taken, false);
        assertThat(again.getString("state")).isEqualTo("DONE");
        assertThat(again.getInt("counts.created")).isZero();
        live(10, 4);
        assertThat(TakenLedger.verdict(ledger.taken())).contains("SOUND: everything");
    }

    @Test
    void anUnusedAccountOfTheSameOwnerGivesWay() {
        // Given
        live(10, 5);
        var taken = ledger.taken();
        ledger.lose();
        there.get(there.coordinator, "/accounts").statusCode(200);
        Rows.change(
                "insert into account (id, community_id, kind, state, balance_minutes, held_minutes, incoming_minutes,"
                        + " version, opened_at, proof_ref, proof_salt) values (?, ?, 'ISSUE', 'OPEN', 0, 0, 0, 0, now(),"
                        + " encode(sha256('x'), 'hex'), substr(sha256('x'), 1, 16))",
                UUID.randomUUID(),
                there.communityId);
        // When
        var done = ledger.brought(taken, false);
        // Then
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("DONE");
        assertThat(TakenLedger.facts(ledger.taken())).isEqualTo(TakenLedger.facts(taken));
    }

    @Test
    void changesNothingAndTellsTheDifferencesWhenTheLedgerIsAnother() {
        // Given
        live(10, 6);
        var taken = ledger.taken();
        live(1, 7);
        // When
        var refused = ledger.brought(taken, false);
        // Then
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getList("diff", String.class))
                .anyMatch(line -> line.startsWith("- transfer "))
                .anyMatch(line -> line.startsWith("~ account ") && line.contains("Minutes is "));
    }

    @Test
    void refusesAFileThatIsNotWholeOrNotSound() {
        // Given
        live(10, 8);
        var taken = ledger.taken();
        var lines = taken.lines().toList();
        ledger.lose();
        // When
        var cut = ledger.brought(String.join("\n", lines.subList(0, lines.size() - 1)), false);
        var changed = ledger.brought(taken.replaceFirst("\"kind\":\"GIFT\"", "\"kind\":\"GRANT\""), false);
        var elsewhere = ledger.brought(
                taken.replace(there.communityId.toString(), UUID.randomUUID().toString()), false);
        var nonsense = ledger.brought("{\"type\":\"header\"}\nno json\n[1]\n{\"type\":\"x\"}\n", false);
        // Then
        for (var refused : List.of(cut, changed, elsewhere, nonsense)) {
            assertThat(refused.getString("state")).as(refused.prettify()).isEqualTo("REFUSED");
        }
        assertThat(cut.getString("errors[0].detail")).contains("end line is missing");
        assertThat(changed.getString("errors[0].detail")).contains("was changed or is not whole");
        assertThat(elsewhere.getString("errors[0].detail")).contains("another community");
        assertThat(nonsense.getList("errors.line", Integer.class)).contains(2, 3, 4);
        assertThat(Rows.number("select count(*) from transfer where community_id = ?", there.communityId))
                .isZero();
    }

    @Test
    void whoStopsReadingGivesUpThePlace() {
        // Given
        live(10, 9);
        var stalled = Stream.generate(() -> exports.export(there.communityId)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.<String>create(1)))
                .limit(2)
                .toList();
        there.get(there.coordinator, "/export").statusCode(429);
        // When
        stalled.forEach(reader -> reader.awaitFailure(SOON));
        // Then
        await().atMost(SOON)
                .untilAsserted(() -> there.get(there.coordinator, "/export").statusCode(200));
    }

    @Test
    void isForCoordinatorsAndAdministrators() {
        for (var person : List.of(there.giver, there.staff, there.analyst)) {
            there.get(person, "/export").statusCode(403).body("code", equalTo("access/forbidden"));
        }
        var elsewhere = Neighbourhood.founded();
        there.get(elsewhere.coordinator, "/export").statusCode(404);
        given().get("/api/v1/communities/" + there.communityId + "/export")
                .then()
                .statusCode(401);
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangersAndBadInput() {
        var community = "/api/v1/communities/{communityId}";
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.coordinator.token(),
                        Endpoint.get(community + "/export"),
                        Endpoint.get(community + "/imports/ledger"))
                .tests();
    }

    /** Days in the life of the neighbourhood: gifts, refusals and repeated ids. */
    private void live(int days, int seed) {
        var random = new Random(seed);
        var people = List.of(there.giver, there.receiver, there.bystander);
        for (int day = 0; day < days; day++) {
            var from = people.get(random.nextInt(3));
            var to = people.get((people.indexOf(from) + 1 + random.nextInt(2)) % 3);
            var id = UUID.randomUUID();
            give(id, from, to, random.nextInt(20) == 0 ? 10_000 : 1 + random.nextInt(90));
            if (day % 10 == 0) {
                give(id, from, to, 7);
            }
        }
    }

    private void holdOneAndReleaseAnother() {
        there.agreed(30);
        there.arrangement(there.agreed(45), 3, "CANCELLED", 45);
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            for (var state : List.of("OPEN", "VOIDED")) {
                assertThat(Rows.number(
                                "select count(*) from hold where community_id = ? and state = ?",
                                there.communityId,
                                state))
                        .isEqualTo(1);
            }
        });
    }

    private void give(UUID id, Person from, Person to, long minutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("debitAccountId", there.get(from, "/accounts/mine").extract().path("id"));
        body.put("creditAccountId", there.get(to, "/accounts/mine").extract().path("id"));
        body.put("amountMinutes", minutes);
        body.put("kind", "GIFT");
        there.post(from, "/transfers", body);
    }
}
