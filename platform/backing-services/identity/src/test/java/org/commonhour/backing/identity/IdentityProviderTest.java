package org.commonhour.backing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.BackingServices;
import org.commonhour.backing.IdentityProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real Keycloak, natively or in a container, by {@code -Dcommonhour.backing} and what can be had. */
class IdentityProviderTest {
    private static final String REALM = """
            {
              "realm": "allotment",
              "enabled": true,
              "clients": [
                {"clientId": "shed", "publicClient": true, "directAccessGrantsEnabled": true}
              ],
              "users": [
                {
                  "username": "ada", "enabled": true, "email": "ada@example.org", "emailVerified": true,
                  "firstName": "Ada", "lastName": "Example",
                  "credentials": [{"type": "password", "value": "spade", "temporary": false}]
                }
              ]
            }
            """;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static BackingServices services;
    private static IdentityProvider provider;

    @BeforeAll
    static void start() {
        services = BackingServices.start();
        provider = services.identityProvider();
        provider.createRealm("allotment", REALM);
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void theIssuerSaysWhoItIsAndWhereItsKeysAre() throws Exception {
        JsonNode description = get(provider.issuer("allotment") + "/.well-known/openid-configuration");

        assertThat(description.path("issuer").asText()).isEqualTo(provider.issuer("allotment"));
        assertThat(get(description.path("jwks_uri").asText()).path("keys")).isNotEmpty();
    }

    @Test
    void aPersonOfTheRealmGetsATokenOfThisIssuer() throws Exception {
        HttpResponse<String> answer = signIn("spade");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(claims(answer).path("iss").asText()).isEqualTo(provider.issuer("allotment"));
    }

    @Test
    void aWrongPasswordGetsNone() throws Exception {
        HttpResponse<String> answer = signIn("fork");

        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
    }

    @Test
    void creatingARealmTwiceLeavesTheFirst() throws Exception {
        provider.createRealm("allotment", REALM.replace("spade", "fork"));

        assertThat(signIn("spade").statusCode()).isEqualTo(200);
    }

    @Test
    void aRealmThatIsNoneIsRefusedWithTheReason() {
        assertThatThrownBy(() -> provider.createRealm("broken", "{\"realm\": \"broken\", \"clients\": 7}"))
                .isInstanceOf(BackingFailure.class)
                .hasMessageContaining("The realm broken could not be created")
                .hasMessageContaining("400");
    }

    @Test
    void itsRealmsOutliveAKill() throws Exception {
        String issuer = provider.issuer("allotment");
        provider.createRealm("orchard", "{\"realm\": \"orchard\", \"enabled\": true}");

        provider.kill();
        assertThat(provider.answers("allotment")).isFalse();
        provider.restart();

        assertThat(provider.issuer("allotment")).isEqualTo(issuer);
        assertThat(signIn("spade").statusCode()).isEqualTo(200);
        assertThat(provider.answers("orchard")).as("made just before the kill").isTrue();
    }

    private static HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(provider.issuer("allotment") + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=shed&username=ada&password=" + password))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode claims(HttpResponse<String> answer) throws IOException {
        String token =
                new ObjectMapper().readTree(answer.body()).path("access_token").asText();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
