package org.commonhour.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignInTest {

    private static final String OFFERS = "/api/v1/communities/c1/offers";

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(RestAssured.port);
    }

    @AfterEach
    void restoreTokenLife() {
        Surroundings.identityProvider().tokenLife(Duration.ofMinutes(5));
    }

    @Test
    void leadsThroughTheIdentityProviderToThePage() {
        var steps = browser.signIn("/arrangements/1");

        assertThat(steps.get(0))
                .startsWith(Surroundings.identityProvider().issuer() + "/authorize")
                .contains("code_challenge_method=S256", "response_type=code", "nonce=", "client_id=gateway");
        assertThat(steps.get(1)).startsWith(browser.gateway() + "/sign-in?code=");
        assertThat(steps.get(3)).isEqualTo("/arrangements/1");
        assertThat(new JsonObject(browser.get("/api/v1/session").body()).getMap())
                .containsEntry("signedIn", true)
                .containsEntry("name", "Ada Ashworth")
                .containsEntry("subjectId", IdentityProvider.ADA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "%2F%2Fevil.example"
            })
    void neverLeadsToAnotherSite(String to) {
        assertThat(browser.signIn(to).get(3)).isEqualTo("/");

        assertThat(Browser.location(browser.get("/sign-in?to=" + to))).isEqualTo("/");
    }

    @Test
    void keepsTheSessionInACookieThatScriptsCannotRead() {
        var provider = Browser.location(browser.get("/sign-in"));
        var callback = Browser.location(browser.get(provider));

        var cookies = browser.get(callback).headers().allValues("Set-Cookie");

        var session = cookies.stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .toList();
        assertThat(session).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
            assertThat(cookie).doesNotContain("eyJzdWI");
            var age = Long.parseLong(cookie.replaceAll("(?i).*max-age=(\\d+).*", "$1"));
            assertThat(Duration.ofSeconds(age)).isGreaterThanOrEqualTo(Duration.ofHours(20));
        });
    }

    @Test
    void passesTheAccessTokenAndNoCookieToServices() {
        browser.signIn("/");

        var seen = new JsonObject(browser.get("/api/v1/me").body()).getJsonObject("headers");

        assertThat(seen.getString("authorization")).startsWith("Bearer ey");
        assertThat(seen.containsKey("cookie")).isFalse();
    }

    @Test
    void prolongsTheSessionBeforeTheTokenRunsOut() {
        Surroundings.identityProvider().tokenLife(Duration.ofSeconds(20));
        browser.signIn("/");
        var before = Surroundings.identityProvider().refreshes();

        var answer = browser.get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("q_session"));
        assertThat(Surroundings.identityProvider().refreshes()).isGreaterThan(before);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST, same-origin, -,                   200",
                "POST, none,        -,                   200",
                "POST, cross-site,  -,                   403",
                "POST, same-site,   -,                   403",
                "POST, -,           own,                 200",
                "POST, -,           http://evil.example, 403",
                "POST, -,           -,                   403",
                "PUT,  cross-site,  -,                   403",
                "GET,  cross-site,  -,                   200",
            })
    void letsOnlyOurOwnPagesUseTheCookie(String method, String fetchSite, String origin, int status) {
        browser.signIn("/");
        var header = fetchSite == null ? "X-None" : "Sec-Fetch-Site";
        var originHeader = origin == null ? "X-Nothing" : "Origin";
        var originValue = "own".equals(origin) ? browser.gateway() : String.valueOf(origin);

        var answer = browser.send(method, OFFERS, header, String.valueOf(fetchSite), originHeader, originValue);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("access/forbidden");
        }
    }

    @Test
    void signsOutHereAndAtTheIdentityProvider() {
        browser.signIn("/");

        var answer = browser.send("POST", "/sign-out", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer))
                .startsWith(Surroundings.identityProvider().issuer() + "/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=");
        assertThat(browser.cookieNames()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void signsOutWithoutASession() {
        assertThat(Browser.location(browser.send("POST", "/sign-out", "Sec-Fetch-Site", "same-origin")))
                .isEqualTo("/");
    }

    @Test
    void doesNotSignOutForAnotherSite() {
        browser.signIn("/");

        assertThat(browser.send("POST", "/sign-out", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/sign-out").statusCode()).isEqualTo(405);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?code=x&state=y", "/sign-in?error=access_denied&state=y"})
    void saysPlainlyThatASignInWasNotFinished(String callback) {
        var answer = browser.get(callback);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Please sign in again").doesNotContain("Exception", "quarkus");
    }

    @Test
    void saysPlainlyThatASignInWasBrokenOff() {
        var state = Browser.location(browser.get("/sign-in")).replaceAll(".*[?&]state=([^&]+).*", "$1");

        var answer = browser.get("/sign-in?error=access_denied&state=" + state);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Please sign in again");
    }
}
