package org.commonhour.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/assets/app-1a2b3c.js",
                "/assets/missing.js",
                "/docs/",
                "/api/v1/session",
                "/api/v1/me",
                "/q/health"
            })
    void guardsEveryAnswer(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("form-action 'self' http://127.0.0.1:"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, no-cache",
        "'/assets/app-1a2b3c.js', 200, 'public, max-age=31536000, immutable'",
        "/assets/missing.js, 404, no-store",
        "/docs/, 200, no-cache",
        "/api/v1/session, 200, no-store",
    })
    void saysHowLongAnAnswerMayBeKept(String path, int status, String cacheControl) {
        var answer = given().get(path).then().statusCode(status).extract();

        assertThat(answer.headers().getValues("Cache-Control")).containsExactly(cacheControl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/offers/1", "/needs/1/suggestions", "/signpost", "/quiet", "/apiary"})
    void showsTheWebAppAtTheAddressOfEveryPage(String page) {
        given().get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("the web app in tests"));
        given().post(page).then().statusCode(not(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/missing.js", "/missing.png", "/q/missing", "/docs/missing", "/webjars/missing"})
    void saysThatAFileIsMissing(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void compressesWhatIsText() {
        given().header("Accept-Encoding", "gzip")
                .get("/assets/app-1a2b3c.js")
                .then()
                .header("Content-Encoding", "gzip");
        given().header("Accept-Encoding", "gzip")
                .header(
                        "Authorization",
                        "Bearer " + Surroundings.identityProvider().bearer("ada"))
                .get("/api/v1/me")
                .then()
                .header("Content-Encoding", "gzip")
                .body("service", equalTo("member"));
    }

    @Test
    void showsTheDocumentationWithEverythingItLoads() {
        given().redirects().follow(false).get("/docs").then().statusCode(308).header("Location", "/docs/");
        var page = given().get("/docs/").then().statusCode(200).extract().asString();

        var loaded = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page)
                .results()
                .toList();

        assertThat(loaded).hasSizeGreaterThan(4);
        loaded.forEach(match -> given().get(match.group(1)).then().statusCode(200));
        assertThat(page).doesNotContain("<script>", "onclick=");
    }

    @Test
    void describesTheWholeApi() {
        given().get("/docs/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/api/v1/session'.get", notNullValue());
    }

    @Test
    void servesTheSchemaOfEveryEvent() {
        var topics = given().get("/docs/asyncapi.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Map<String, Object>> messages = topics.getMap("components.messages");

        assertThat(messages).hasSizeGreaterThanOrEqualTo(13);
        messages.forEach((name, message) -> {
            var path = String.valueOf(((Map<?, ?>) ((Map<?, ?>) message.get("payload")).get("schema")).get("$ref"));
            assertThat(path).startsWith("../../");
            given().get(path.replace("../../", "/docs/")).then().statusCode(200).body("type", equalTo("object"));
        });
    }

    @Test
    void tellsItsHealthAndItsMeasures() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests"));
    }
}
