package org.commonhour.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ApiDoorTest {

    private static final String OFFERS = "/api/v1/communities/c1/offers";
    private static final String ACCOUNT = "/api/v1/communities/c1/accounts/mine";

    @Test
    void passesCallsToTheOwnerWithTheCallersToken() {
        var token = Surroundings.identityProvider().bearer("ada");

        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "k1")
                .header("If-Match", "\"3\"")
                .contentType("application/json")
                .body("{\"category\":\"TRANSPORT\"}")
                .post(OFFERS + "?limit=5&q=a%20b")
                .then()
                .statusCode(200)
                .body("service", equalTo("matching"))
                .body("method", equalTo("POST"))
                .body("uri", equalTo(OFFERS + "?limit=5&q=a%20b"))
                .body("bytes", equalTo(24))
                .body("headers.authorization", equalTo("Bearer " + token))
                .body("headers.idempotency-key", equalTo("k1"))
                .body("headers.if-match", equalTo("\"3\""))
                .body("headers.content-type", startsWith("application/json"));
    }

    @Test
    void keepsOutsideWhatIsNotForServices() {
        caller().header("Cookie", "other=1")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("TE", "trailers")
                .header("Connection", "keep-alive, X-Private")
                .header("X-Private", "1")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("service", equalTo("member"))
                .body("headers.cookie", nullValue())
                .body("headers.x-forwarded-for", nullValue())
                .body("headers.x-forwarded-host", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.te", nullValue())
                .body("headers.x-private", nullValue());
    }

    @Test
    void carriesTheTraceOn() {
        caller().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/v1/me")
                .then()
                .body("headers.traceparent", startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    }

    @Test
    void makesAnswersFitForTheOutside() {
        caller().post(OFFERS + "?test=created")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/communities/c/offers/1")
                .header("ETag", "\"7\"")
                .header("Set-Cookie", nullValue())
                .header("X-Secret", nullValue())
                .header("Cache-Control", "no-store");
    }

    @Test
    void passesProblemsAndEmptyAnswersThrough() {
        caller().get(OFFERS + "/1?test=not-found")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("request/not-found"));
        caller().delete(OFFERS + "/1?test=no-content").then().statusCode(204).header("Transfer-Encoding", nullValue());
        caller().head(OFFERS).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/csv;charset=UTF-8", "text/html;charset=UTF-8"})
    void passesFilesThroughAsTheyAre(String type) {
        caller().header("Accept-Language", "es")
                .queryParam("type", type)
                .get(OFFERS + "/1?test=file")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Content-Disposition", "attachment; filename=\"hours.file\"")
                .header("Vary", containsString("Accept-Language"))
                .header("Cache-Control", "no-store")
                .body(equalTo("es"));
    }

    static Stream<String> tokensThatAreNotValid() {
        var identityProvider = Surroundings.identityProvider();
        return Stream.of(
                "Bearer " + identityProvider.expired("ada"),
                "Bearer " + identityProvider.forged("ada"),
                "Bearer " + identityProvider.forAnotherAudience("ada"),
                "Bearer nonsense",
                "Bearer ",
                "Basic YWRhOmFkYQ==");
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNotValid")
    void refusesTokensThatAreNotValid(String authorization) {
        refused(given().header("Authorization", authorization));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_session=nonsense", "q_session_chunk_1=nonsense", "q_auth_x=nonsense", "other=1"})
    void refusesCookiesThatAreNotValid(String cookie) {
        refused(given().header("Cookie", cookie));
    }

    @Test
    void refusesNobodyWithAProblemAndNeverWithARedirect() {
        refused(given());
        refused(given().header("X-Requested-With", "XMLHttpRequest"));
        refused(given().header("Accept", "text/html"));
    }

    private static void refused(RequestSpecification caller) {
        problem(caller.redirects().follow(false).get("/api/v1/me?state=x"), 401, "access/unauthenticated")
                .header("WWW-Authenticate", "Bearer")
                .header("Location", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1/nonsense",
                "/api/v2/me",
                "/api/v1/communities/c1/members/..%2f..%2fq",
                "/api/v1/communities/c1//members"
            })
    void saysThatThereIsNoSuchAddress(String path) {
        var answer = new Browser(RestAssured.port).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("request/not-found");
    }

    @Test
    void saysThatAMethodIsUnknown() {
        problem(caller().request("OPTIONS", OFFERS), 405, "request/method-not-allowed");
    }

    @Test
    void saysThatAServiceIsDown() {
        problem(caller().get(ACCOUNT), 503, "service/unavailable").header("Retry-After", notNullValue());
        problem(
                        caller().body("{}").contentType("application/json").post("/api/v1/communities/c1/transfers"),
                        503,
                        "service/unavailable")
                .body("detail", containsString("not running"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "break"})
    void saysThatAServiceDidNotFinish(String how) {
        problem(
                        caller().body("{}").contentType("application/json").post(OFFERS + "?test=" + how),
                        503,
                        "service/unavailable")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("idempotency key"));
    }

    @Test
    void answersOthersWhileOneServiceIsDown() {
        problem(caller().get(ACCOUNT), 503, "service/unavailable");

        caller().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void tellsWhoIsSignedIn() {
        given().get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false))
                .body("name", nullValue());
        given().header("Cookie", "q_session=nonsense")
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false));
        caller().get("/api/v1/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("signedIn", equalTo(true))
                .body("name", equalTo("Ada Ashworth"))
                .body("subjectId", equalTo("ada"));
        problem(
                given().header(
                                "Authorization",
                                "Bearer " + Surroundings.identityProvider().forged("ada"))
                        .get("/api/v1/session"),
                401,
                "access/unauthenticated");
    }

    @Test
    void boundsHeaders() {
        caller().header("X-Long", "x".repeat(30_000)).get("/api/v1/me").then().statusCode(not(200));
    }

    private static RequestSpecification caller() {
        return given().header(
                        "Authorization",
                        "Bearer " + Surroundings.identityProvider().bearer("ada"));
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", startsWith("/api"));
    }
}
