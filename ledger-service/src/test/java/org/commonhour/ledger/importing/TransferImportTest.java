package org.commonhour.ledger.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class TransferImportTest {

    private static final Duration A_FEW_MINUTES = Duration.ofMinutes(4);

    private Neighbourhood there = Neighbourhood.founded();

    @BeforeEach
    void foundAnother() {
        there = Neighbourhood.founded();
    }

    @Test
    void bringsEveryBalanceToTheSumOfTheFileAndASecondRunChangesNothing() {
        // Given
        memberNumbers(7, 12);
        var file = "7,member,12,member,5400,2024-04-09,Lift to hospital,\n"
                + "0,organization,7,member,36000,2024-01-01,\"Opening balance, migrated\",\n"
                + "7,member,12,member,600000,2024-04-10,Beyond every floor and ceiling,\n"
                + "7,member,12,member,5400,2024-04-09,Lift to hospital,\n";
        // When
        var done = imported(file, false);
        // Then
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getMap("counts")).isEqualTo(Map.of("created", 4, "unchanged", 0, "changed", 0, "rejected", 0));
        assertThat(balance(7)).isEqualTo(600 - 90 - 90 - 10_000);
        assertThat(balance(12)).isEqualTo(90 + 90 + 10_000);
        assertThat(Rows.number(
                        "select count(*) from transfer where community_id = ? and override_reason = 'IMPORT'",
                        there.communityId))
                .isEqualTo(4);
        var again = imported(file, false);
        assertThat(again.getMap("counts")).isEqualTo(Map.of("created", 0, "unchanged", 4, "changed", 0, "rejected", 0));
        assertThat(balance(12)).isEqualTo(90 + 90 + 10_000);
        noInvariantIsBroken();
    }

    @Test
    void theSameFileFromAnotherCoordinatorChangesOnlyWhatIsNew() {
        // Given
        memberNumbers(7, 12);
        var file = "7,member,12,member,5400,2024-04-09,Lift to hospital,\n";
        imported(file, false);
        var another = there.also("another-coordinator", Role.COORDINATOR);
        // When
        var done = imported(another, file + "12,member,7,member,600,2024-04-10,,\n", false);
        // Then
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("processedRows")).isEqualTo(2);
        assertThat(done.getMap("counts")).isEqualTo(Map.of("created", 1, "unchanged", 1, "changed", 0, "rejected", 0));
        assertThat(balance(12)).isEqualTo(90 - 10);
        noInvariantIsBroken();
    }

    @Test
    void saysWhyItFailed() {
        // Given
        memberNumbers(7, 12);
        var account =
                Rows.text("select id from account where owner_id = ?", new Party.Member(7).idIn(there.communityId));
        there.put(
                        there.coordinator,
                        "/accounts/" + account + "/terms/state",
                        Map.of("state", "FROZEN", "reason", "UNDER_REVIEW"),
                        "\"0\"")
                .statusCode(200);
        // When
        var failed = imported("7,member,12,member,5400,2024-04-09,,\n", false);
        // Then
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getList("errors.detail", String.class))
                .singleElement()
                .asString()
                .contains("takes no part in transfers");
        assertThat(balance(12)).isZero();
    }

    @Test
    void changesNothingForAFileWithABrokenRowAndNamesTheLine() {
        // Given
        memberNumbers(7, 12);
        var file = "7,member,12,member,5400,2024-04-09,,\n"
                + "7,member,12,member,5430,2024-04-09,,\n"
                + "7,member,99,member,60,2024-04-09,,\n";
        // When
        var refused = imported(file, false);
        // Then
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getList("errors.line", Integer.class)).containsExactly(2, 3);
        assertThat(refused.getList("errors.column")).containsExactly("amount", "destination_id");
        assertThat(Rows.number("select count(*) from transfer where community_id = ?", there.communityId))
                .isZero();
    }

    @Test
    void onlyChecksInADryRunAndShowsTheDifferences() {
        // Given
        memberNumbers(7, 12);
        // When
        var checked = imported("7,member,12,member,5400,2024-04-09,,\n", true);
        // Then
        assertThat(checked.getString("state")).isEqualTo("CHECKED");
        assertThat(checked.getInt("counts.created")).isEqualTo(1);
        assertThat(checked.getList("diff")).hasSize(1);
        assertThat(balance(7)).isZero();
    }

    @Test
    void isForCoordinatorsAndWantsAFileAndAKey() {
        assertThat(send(there.giver, "7,member,12,member,5400,2024-04-09,,", false)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(there.coordinator, " \n", false).statusCode()).isEqualTo(422);
        given().auth()
                .oauth2(there.coordinator.token())
                .contentType("text/csv")
                .body("7,member,12,member,5400,2024-04-09,,")
                .post(url())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency/key-missing"));
        given().contentType("text/csv").body("x").post(url()).then().statusCode(401);
    }

    @Test
    void importsAHundredThousandTransfersWithinAFewMinutes() {
        // Given
        var members = LongStream.rangeClosed(1, 60).toArray();
        memberNumbers(members);
        var random = new Random(7);
        var expected = new HashMap<Long, Long>();
        var file = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            long from = 1 + random.nextInt(60);
            long to = 1 + (from + random.nextInt(58)) % 60;
            long minutes = 5 * (1 + random.nextInt(48));
            if (from != to) {
                expected.merge(from, -minutes, Long::sum);
                expected.merge(to, minutes, Long::sum);
                file.append("%d,member,%d,member,%d,20%02d-%02d-%02d,row,\n"
                        .formatted(from, to, minutes * 60, 10 + i % 15, 1 + i % 12, 1 + i % 28));
            }
        }
        var rows = file.chars().filter(c -> c == '\n').count();
        // When
        long started = System.nanoTime();
        var done = imported(file.toString(), false);
        var took = Duration.ofNanos(System.nanoTime() - started);
        // Then
        System.out.printf("imported %d transfers in %.1f s%n", rows, took.toMillis() / 1000.0);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("processedRows")).isEqualTo(rows);
        expected.forEach((number, sum) ->
                assertThat(balance(number)).as("member " + number).isEqualTo(sum));
        noInvariantIsBroken();
    }

    private void noInvariantIsBroken() {
        there.get(there.analyst, "/self-check")
                .statusCode(200)
                .body("checks.findAll { !it.holds }.code", equalTo(List.of()));
    }

    private JsonPath imported(String file, boolean dryRun) {
        return imported(there.coordinator, file, dryRun);
    }

    private JsonPath imported(Person person, String file, boolean dryRun) {
        var accepted = send(person, file, dryRun);
        // Not with then(): a failure would print the whole file.
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        var location = accepted.header("Location");
        await().atMost(A_FEW_MINUTES)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        !List.of("CHECKING", "APPLYING").contains(view(location).getString("state")));
        return view(location);
    }

    private JsonPath view(String location) {
        var path = location.substring(location.indexOf("/api/"));
        return given().auth()
                .oauth2(there.coordinator.token())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response send(Person person, String file, boolean dryRun) {
        return given().auth()
                .oauth2(person.token())
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("dryRun", dryRun)
                .body(file)
                .post(url());
    }

    private String url() {
        return "/api/v1/communities/" + there.communityId + "/imports/transfers";
    }

    private long balance(long number) {
        return Rows.number(
                "select balance_minutes from account where community_id = ? and owner_id = ?",
                there.communityId,
                new Party.Member(number).idIn(there.communityId));
    }

    private void memberNumbers(long... numbers) {
        for (long number : numbers) {
            var memberId = new Party.Member(number).idIn(there.communityId);
            Events.publish(
                    "commonhour.member.member.v1",
                    "org.commonhour.member.member-changed.v1",
                    there.communityId,
                    memberId.toString(),
                    Map.of(
                            "memberId", memberId,
                            "communityId", there.communityId,
                            "state", "ACTIVE",
                            "joinedOn", "2026-01-05",
                            "channel", "IMPORT"));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Rows.number(
                                "select count(*) from account where community_id = ? and kind = 'MEMBER'",
                                there.communityId))
                        .isEqualTo(3 + numbers.length));
    }
}
