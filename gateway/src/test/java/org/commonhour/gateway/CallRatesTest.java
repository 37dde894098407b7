package org.commonhour.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often callers may call, and the open directory. */
@QuarkusTest
@TestProfile(CallRatesTest.Narrow.class)
@QuarkusTestResource(Surroundings.class)
class CallRatesTest {

    private static final String OFFERS = "/api/v1/communities/c1/offers";
    private static final Pattern LEFT = Pattern.compile("\"[a-z]+\";r=(\\d+);t=\\d+");

    /** Few enough calls to run out of them; of an address as many as all tests here need, and some more. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "commonhour.gateway.calls-a-minute.person", "5",
                    "commonhour.gateway.calls-a-minute.client", "3",
                    "commonhour.gateway.calls-a-minute.address", "40");
        }
    }

    @Test
    void aClientRunsOutAndIsToldWhenToComeBack() {
        var token = Surroundings.identityProvider().ofClient("agency-" + UUID.randomUUID());

        for (int left = 2; left >= 0; left--) {
            var answer = call(token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"client\";q=3;w=60");
            assertThat(left(answer)).isEqualTo(left);
        }
        var refused = call(token);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("request/too-many");
        assertThat(refused.jsonPath().getString("detail")).startsWith("At most 3 calls a minute.");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 21);
        assertThat(left(refused)).isZero();
        // Another caller is not held up by the first.
        assertThat(call(Surroundings.identityProvider().ofClient("agency-" + UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPersonHasAnotherRateThanAClient() {
        var token = Surroundings.identityProvider().bearer("ada-" + UUID.randomUUID());

        var statuses = IntStream.range(0, 6).map(i -> call(token).statusCode()).boxed();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429);
        assertThat(call(token).header("RateLimit-Policy")).isEqualTo("\"person\";q=5;w=60");
    }

    @Test
    void theDirectoryIsOpenToEverybodyAndToEveryPage() {
        given().header("Origin", "https://council.example.org")
                .header("Authorization", "Bearer not-a-token")
                .header("Cookie", "q_session=1")
                .get("/hsds/services?search=lunch")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("RateLimit"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=60")
                .header("RateLimit-Policy", "\"address\";q=40;w=60")
                .body("service", equalTo("member"))
                .body("uri", equalTo("/hsds/services?search=lunch"))
                .body("headers.authorization", nullValue())
                .body("headers.cookie", nullValue());
        given().header("Origin", "https://council.example.org")
                .header("Access-Control-Request-Method", "GET")
                .options("/hsds/services")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD");
        given().post("/hsds/services").then().statusCode(405).body("code", equalTo("request/method-not-allowed"));
        given().get("/hsds/services/1/2/3").then().statusCode(404).body("code", equalTo("request/not-found"));
        given().urlEncodingEnabled(false)
                .get("/hsds/..%2f..%2fapi/v1/me")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "*");
        given().get("/hsds").then().statusCode(200).body("uri", equalTo("/hsds"));
        openDataIsTheLedgers();
        runsOutOfCalls();
    }

    /** The ledger is not running here, and even its absence may be read by every page, and is kept by nobody. */
    private static void openDataIsTheLedgers() {
        given().header("Origin", "https://council.example.org")
                .header("Authorization", "Bearer not-a-token")
                .get("/open-data/c1/2026-Q3/1/csv")
                .then()
                .statusCode(503)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "no-store")
                .body("code", equalTo("service/unavailable"));
        given().delete("/open-data/c1").then().statusCode(405);
        given().get("/open-data/c1/2/3/4/5").then().statusCode(404);
    }

    /** Last, because what is left of the address is shared by all calls of these tests that show no token. */
    private static void runsOutOfCalls() {
        Response last = given().get("/hsds");
        for (int call = 0; call < 40 && last.statusCode() == 200; call++) {
            last = given().get("/hsds");
        }
        last.then().statusCode(429).header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-store");
        // Tokens that are not valid use up the same calls; a call may have grown back meanwhile.
        var expired = Surroundings.identityProvider().expired("somebody");
        assertThat(IntStream.range(0, 5).map(i -> call(expired).statusCode()).boxed())
                .contains(429)
                .isSubsetOf(401, 429);
    }

    private static Response call(String token) {
        return given().auth().oauth2(token).get(OFFERS);
    }

    private static int left(Response answer) {
        var matcher = LEFT.matcher(answer.header("RateLimit"));
        assertThat(matcher.matches()).as(answer.header("RateLimit")).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
