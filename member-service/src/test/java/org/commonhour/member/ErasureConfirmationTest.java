package org.commonhour.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.StoredText;
import org.junit.jupiter.api.Test;

/** An erasure is complete when everybody who held something says that it is dropped. */
@CommonhourTest
class ErasureConfirmationTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void anErasureIsCompleteOnceLedgerAndMatchingHaveConfirmed() {
        // Given
        var town = Town.found();
        var ada = Town.somebody();
        var adaId = town.member("Ada Example", ada);
        var ben = Town.somebody();
        town.member("Ben Example", ben);
        var asked = town.post(ada, "/members/" + adaId + "/erasure", "{}");
        var receipt = asked.header("Location");
        assertThat(receipt).startsWith("/erasures/");
        var begun = progress(town, adaId);
        assertThat(begun.getString("state")).isEqualTo("ERASED");
        assertThat(begun.getList("confirmations.holder")).containsExactly("LEDGER", "MATCHING");
        assertThat(begun.getList("confirmations.forgottenAt")).containsOnlyNulls();
        assertThat(begun.getBoolean("overdue")).isFalse();
        assertProblem(town.get(ben, "/members/" + adaId + "/erasure"), CommonProblem.FORBIDDEN);
        assertProblem(town.get(town.founder(), "/members/" + UUID.randomUUID() + "/erasure"), CommonProblem.NOT_FOUND);
        // When: each of them as its own example says it, the first one twice, and once about somebody unknown
        confirmed(town, "ledger", adaId);
        confirmed(town, "ledger", adaId);
        confirmed(town, "ledger", UUID.randomUUID());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(progress(town, adaId).getString("confirmations[0].forgottenAt"))
                        .isEqualTo("2026-05-12T10:00:01Z"));
        assertThat(progress(town, adaId).getString("state")).isEqualTo("ERASED");
        confirmed(town, "matching", adaId);
        // Then
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(progress(town, adaId).getString("state")).isEqualTo("COMPLETE"));
        var seen = given().get(receipt);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.jsonPath().getString("completedAt")).isNotNull();
        assertThat(seen.asString()).doesNotContain(adaId.toString(), ada);
        assertProblem(given().get("/erasures/" + UUID.randomUUID()), CommonProblem.NOT_FOUND);
        assertProblem(given().get("/erasures/mine"), CommonProblem.NOT_FOUND);
        assertThat(StoredText.tablesWith(ada)).isEmpty();
        assertThat(StoredText.tablesWith(ben)).contains("role_grant", "outbox");
    }

    @Test
    void whatAnErasedCoordinatorDecidedIsStillSomebodys() {
        // Given
        var town = Town.found();
        var cora = Town.somebody();
        var coraId = town.member("Cora Example", cora);
        var coordinates = town.grant(cora, "COORDINATOR");
        town.post(cora, "/organisations", "{\"name\": \"Lunch Club\"}");
        var refused = town.post(cora, "/applications", "{\"displayName\": \"Cora Once More\"}");
        var application = town.post(Town.somebody(), "/applications", "{\"displayName\": \"Ada Example\"}")
                .jsonPath()
                .getString("id");
        town.post(cora, "/applications/" + application + "/refusal", "{\"reason\": \"No references\"}");
        assertThat(StoredText.tablesWith(cora)).contains("role_grant", "application", "organisation");
        town.done("/grants/" + coordinates + "/withdrawal", "{}");
        // When
        town.done("/members/" + coraId + "/erasure", "{}");
        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(StoredText.tablesWith(cora)).isSubsetOf("outbox");
        assertThat(StoredText.tablesWith("erased-")).contains("role_grant", "application", "organisation");
    }

    @Test
    void aMissingConfirmationIsAnAlarmAndAskingAgainRemindsTheOthers() throws SQLException {
        // Given
        var town = Town.found();
        var adaId = town.member("Ada Example", null);
        town.done("/members/" + adaId + "/erasure", "{}");
        // When
        try (var connection = Backing.connect();
                var age = connection.prepareStatement(
                        "update erasure set announced_at = announced_at - interval '2 hours' where member_id = ?")) {
            age.setObject(1, adaId);
            age.executeUpdate();
        }
        // Then
        assertThat(progress(town, adaId).getBoolean("overdue")).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(overdue()).isPositive());
        town.done("/members/" + adaId + "/erasure", "{}");
        assertThat(progress(town, adaId).getBoolean("overdue")).isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Events.read("commonhour.member.member.v1", town.id()).stream()
                                .filter(event -> event.type().endsWith("member-erased.v1")))
                        .hasSize(2));
        await().atMost(SOON).untilAsserted(() -> assertThat(overdue()).isZero());
    }

    private static double overdue() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("commonhour_erasure_overdue"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static JsonPath progress(Town town, UUID memberId) {
        return town.get(town.founder(), "/members/" + memberId + "/erasure").jsonPath();
    }

    private static void confirmed(Town town, String service, UUID memberId) {
        var body = example(service)
                .put("memberId", memberId.toString())
                .put("communityId", town.id().toString());
        Events.publish(
                "commonhour." + service + ".erasure.v1",
                "org.commonhour." + service + ".member-forgotten.v1",
                town.id(),
                memberId.toString(),
                body);
    }

    private static ObjectNode example(String service) {
        try {
            return (ObjectNode) new ObjectMapper()
                    .readTree(Path.of("..", service + "-service", "contracts/events/examples/member-forgotten.v1.json")
                            .toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
