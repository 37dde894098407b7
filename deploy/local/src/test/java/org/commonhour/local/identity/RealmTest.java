package org.commonhour.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
    @TempDir
    Path folder;

    @Test
    void theGatewayGetsThisInstallationsSecretAndAddress() throws IOException {
        JsonNode gateway = client("gateway");

        assertThat(gateway.path("secret").asText()).isEqualTo(secrets().get("gateway-client-secret"));
        assertThat(gateway.path("redirectUris").get(0).asText()).isEqualTo("http://127.0.0.1:21000/*");
        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    }

    @Test
    void everyClientsTokensAreForCommonhour() throws IOException {
        for (String name : List.of("gateway", "commonhour-cli", "agency-lunch-club", "agency-next-door")) {
            assertThat(client(name)
                            .path("protocolMappers")
                            .get(0)
                            .path("config")
                            .path("included.custom.audience")
                            .asText())
                    .isEqualTo("commonhour");
        }
    }

    @Test
    void agenciesGetTheScopesTheyAskForAndNoOthers() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(realm());
        List<String> known = new ArrayList<>();
        realm.path("clientScopes").forEach(scope -> known.add(scope.path("name").asText()));

        for (String name : List.of("agency-lunch-club", "agency-next-door")) {
            JsonNode client = client(name);
            assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
            assertThat(client.path("standardFlowEnabled").asBoolean()).isFalse();
            // What a client holds by default says who it is, and opens nothing.
            assertThat(client.path("defaultClientScopes")).hasToString("[\"basic\"]");
            assertThat(client.path("optionalClientScopes"))
                    .isNotEmpty()
                    .allSatisfy(scope -> assertThat(known).contains(scope.asText()));
        }
        // Without this the identity provider would leave out its own scopes, and with them who a token is about.
        assertThat(realm.path("attributes").path("CreateDefaultClientScopes").asText())
                .isEqualTo("true");
    }

    @Test
    void anAgencyMayProveItselfWithAKeyOfItsOwn() throws Exception {
        JsonNode client = client("agency-next-door");
        JsonNode key = new ObjectMapper()
                .readTree(client.path("attributes").path("jwks.string").asText())
                .path("keys")
                .get(0);

        assertThat(client.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(client.has("secret")).isFalse();
        RSAPrivateCrtKey secret = secrets().rsaKey("next-door-client.pem");
        assertThat(new BigInteger(1, Base64.getUrlDecoder().decode(key.path("n").asText())))
                .isEqualTo(secret.getModulus());
        assertThat(realm()).doesNotContain(secret.getPrivateExponent().toString());
    }

    @Test
    void nothingIsLeftToFillIn() {
        assertThat(realm()).doesNotContain("${");
    }

    private JsonNode client(String name) throws IOException {
        return StreamSupport.stream(
                        new ObjectMapper().readTree(realm()).path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String realm() {
        return new Realm(installation(), secrets()).description();
    }

    private Secrets secrets() {
        return new Secrets(installation());
    }

    private Installation installation() {
        Installation installation = new Installation(folder, folder.resolve("home"), 21_000);
        installation.makeFolders();
        return installation;
    }
}
