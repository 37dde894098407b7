package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.notebook.Notes.as;
import static org.commonhour.notebook.Notes.path;

import io.restassured.RestAssured;
import java.util.UUID;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CommonhourTest
class ProblemDocumentTest {

    @ParameterizedTest(name = "{0} -> {1} {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                         | 400 | request/unreadable |
            []                                        | 400 | request/unreadable | /
            {"amountMinutes":"90"}                    | 400 | request/unreadable | /amountMinutes
            {"amountMinutes":1.5}                     | 400 | request/unreadable | /amountMinutes
            {"amountMinutes":null}                    | 400 | request/unreadable | /amountMinutes
            {"amountMinutes":99999999999999999999}    | 400 | request/unreadable | /amountMinutes
            {"amountMinutes":5,"amountMinutes":6}     | 400 | request/unreadable |
            {"amountMinutes":5,"minutes":6}           | 400 | request/unreadable | /minutes
            {"amountMinutes":5,"text":7}              | 400 | request/unreadable | /text
            {"amountMinutes":5} {}                    | 400 | request/unreadable |
            {"amountMinutes":0}                       | 422 | request/invalid    | /amountMinutes
            {"amountMinutes":-1}                      | 422 | request/invalid    | /amountMinutes
            {"amountMinutes":1000000000}              | 422 | request/invalid    | /amountMinutes
            {"amountMinutes":5,"text":"0123456789012345678901"} | 422 | request/invalid | /text
            {"amountMinutes":5,"text":"a\\u0000b"}    | 422 | request/invalid    | /text
            """)
    void refusesWhatCannotBeTaken(String body, int status, String code, String pointer) {
        var community = Notes.communityOf("reader");

        var answer = as("reader")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path(community));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("instance")).isEqualTo(path(community));
        assertThat(answer.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.asString()).doesNotContain("java", "org.", "Exception", "jackson");
        if (pointer != null) {
            assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                    .containsExactly(pointer);
        }
        assertThat(as("reader").get(path(community)).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void saysTheSameOfEveryTokenThatIsNotValidHere() {
        var community = Notes.communityOf("holder");
        for (var token : new String[] {
            Tokens.expired("holder"),
            Tokens.forged("holder"),
            Tokens.forAnotherAudience("holder"),
            Tokens.fromAnotherIssuer("holder"),
            "nonsense"
        }) {
            var answer = RestAssured.given().auth().oauth2(token).get(path(community));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.jsonPath().getString("code")).isEqualTo("access/unauthenticated");
        }
    }

    @Test
    void closesAnEndpointThatForgotToAskWhoCalls() {
        var answer = RestAssured.get(path(UUID.randomUUID()) + "/forgotten");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("access/unauthenticated");
    }

    @Test
    void hidesACommunityFromAStranger() {
        var community = Notes.communityOf("insider");

        var answer = as("outsider").get(path(community));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("request/not-found");
    }

    @Test
    void refusesAMemberWithdrawnOrWithAnotherRole() {
        var community = Notes.communityOf("somebody");
        org.commonhour.testkit.Events.grant(community, "analyst", org.commonhour.kit.access.Role.ANALYST, null, null);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> as("analyst").get(path(community)).then().statusCode(200));

        var answer = as("analyst")
                .header("Idempotency-Key", "k")
                .body("{\"amountMinutes\":5}")
                .post(path(community));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("access/forbidden");
    }

    @Test
    void answersUnknownPlacesMethodsAndFormsWithProblems() {
        var community = Notes.communityOf("walker");

        assertProblem(as("walker").get("/api/v1/nowhere"), 404, "request/not-found");
        assertProblem(as("walker").delete(path(community)), 405, "request/method-not-allowed");
        assertProblem(
                as("walker").contentType("application/xml").body("<a/>").post(path(community)),
                415,
                "request/unsupported-media-type");
        assertProblem(as("walker").get(path(community) + "?limit=101"), 422, "request/invalid");
        assertProblem(as("walker").get(path(community) + "?limit=abc"), 404, "request/not-found");
        assertProblem(as("walker").get(path(community) + "?cursor=%21"), 422, "request/invalid");
        assertProblem(as("walker").get(path(community) + "?cursor=YWJj"), 422, "request/invalid");
    }

    @Test
    void keepsItsOwnFaultsToItself() {
        var answer = as("walker").get(path(UUID.randomUUID()) + "/broken");

        assertProblem(answer, 500, "service/unexpected");
        assertThat(answer.asString()).doesNotContain("secret");
    }

    private static void assertProblem(io.restassured.response.Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }
}
