package org.commonhour.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LateIdentityProviderTest.NobodyThere.class)
class LateIdentityProviderTest {

    public static final class NobodyThere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "OIDC_ISSUER",
                    "http://127.0.0.1:" + freePort() + "/realms/commonhour",
                    "OIDC_CLIENT_SECRET",
                    IdentityProvider.CLIENT_SECRET,
                    "SESSION_SECRET",
                    "a-session-secret-for-tests-of-40-letters");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Test
    void startsWithoutTheIdentityProviderAndFindsItLater() {
        given().get("/q/health/ready").then().statusCode(200);
        given().header("Authorization", "Bearer x.y.z")
                .get("/api/v1/me")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        given().get("/api/v1/me").then().statusCode(401);
        given().get("/sign-in").then().statusCode(503).body(containsString("try again in a minute"));

        var issuer = URI.create(ConfigProvider.getConfig().getValue("OIDC_ISSUER", String.class));
        var identityProvider = IdentityProvider.start(issuer.getPort());
        try {
            given().header("Authorization", "Bearer " + identityProvider.bearer("ada"))
                    .get("/api/v1/session")
                    .then()
                    .statusCode(200)
                    .body("signedIn", equalTo(true));
            given().redirects().follow(false).get("/sign-in").then().statusCode(302);
        } finally {
            identityProvider.stop();
        }
    }
}
