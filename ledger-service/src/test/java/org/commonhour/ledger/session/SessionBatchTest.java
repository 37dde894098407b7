package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.StrangersAndBadInput;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency brings many sessions at once, and hears of each what became of it. */
@CommonhourTest
class SessionBatchTest {

    private Neighbourhood here;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
    }

    @Test
    void eachSessionHasAResultOfItsOwn() {
        var good = session(here.serviceId, 60);
        var ofAnother = session(UUID.randomUUID(), 60);
        var tooLong = session(here.serviceId, 20_000);

        var results = sent(batch(item("a", good), item("b", ofAnother), item("c", tooLong), item("d", good)));

        assertThat(results.getList("items.key", String.class)).containsExactly("a", "b", "c", "d");
        assertThat(results.getInt("items[0].status")).isEqualTo(201);
        assertThat(results.getString("items[0].session.state")).isEqualTo("RECORDED");
        assertThat(results.getInt("items[1].status")).isBetween(400, 499);
        assertThat(results.getString("items[1].problem.code")).isNotBlank();
        assertThat(results.getInt("items[2].status")).isEqualTo(422);
        assertThat(results.getString("items[2].problem.errors[0].pointer")).isEqualTo("/contributions/0/amountMinutes");
        assertThat(results.getInt("items[3].status")).isEqualTo(201);
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void theSameBatchAgainRecordsNothingTwice() {
        var batch = batch(item("a", session(here.serviceId, 60)), item("b", session(here.serviceId, 30)));

        var first = sent(batch);
        var second = sent(batch);

        assertThat(second.getList("items.session.id")).isEqualTo(first.getList("items.session.id"));
        assertThat(recorded()).hasSize(2);
        var other = sent(batch(item("a", session(here.serviceId, 61))));
        assertThat(other.getString("items[0].problem.code")).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED.code());
    }

    @Test
    void aBatchIsBounded() {
        StrangersAndBadInput.assertProblem(send("{\"items\": []}"), CommonProblem.INVALID);
        StrangersAndBadInput.assertProblem(send("{}"), CommonProblem.INVALID);
        StrangersAndBadInput.assertProblem(
                send(batch(item("with a space", session(here.serviceId, 60)))), CommonProblem.INVALID);
        var many = new String[101];
        for (int i = 0; i < many.length; i++) {
            many[i] = item("k" + i, session(here.serviceId, 60));
        }
        StrangersAndBadInput.assertProblem(send(batch(many)), CommonProblem.INVALID);
        assertThat(recorded()).isEmpty();
    }

    private java.util.List<Object> recorded() {
        return RestAssured.given()
                .auth()
                .oauth2(here.coordinator.token())
                .get("/api/v1/communities/" + here.communityId + "/sessions")
                .jsonPath()
                .getList("items");
    }

    private JsonPath sent(String batch) {
        var answer = send(batch);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response send(String batch) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(here.staff.subject(), "sessions:write"))
                .contentType("application/json")
                .body(batch)
                .post("/api/v1/communities/" + here.communityId + "/sessions/batch");
    }

    private static String batch(String... items) {
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    private static String item(String key, String session) {
        return "{\"key\": \"" + key + "\", \"session\": " + session + "}";
    }

    private String session(UUID service, int minutes) {
        return """
            {"serviceId": "%s", "occurredOn": "2026-05-03", "contributions": [
              {"memberId": "%s", "part": "GAVE", "amountMinutes": %d},
              {"memberId": "%s", "part": "RECEIVED", "amountMinutes": 60}]}
            """.formatted(service, here.giver.member(), minutes, here.receiver.member());
    }
}
