package org.commonhour.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
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
        for (String name : List.of("gateway", "commonhour-cli", "agency-lunch-club")) {
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
