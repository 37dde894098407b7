package org.commonhour.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.commonhour.backing.process.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartRulesTest {
    @TempDir
    Path folder;

    private Installation installation;

    @BeforeEach
    void makeInstallation() {
        installation = new Installation(folder, folder.resolve("home"), Ports.free());
        installation.makeFolders();
    }

    @Test
    void aSecondLauncherIsRefusedAndToldWhoRuns() throws IOException, InterruptedException {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        installation.home().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).isEqualTo("held");

            assertThatThrownBy(() -> StackLock.take(installation))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("running already (process " + first.pid() + ")");
        } finally {
            first.destroyForcibly().waitFor();
        }
        StackLock.take(installation).close();
    }

    @Test
    void aTakenPortIsNamedWithWhatItIsFor() throws IOException {
        int port = installation.port(Part.LEDGER);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName(Installation.HOST))) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> Checks.portsAreFree(installation))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(port + " (for ledger-service)")
                    .hasMessageContaining("COMMONHOUR_PORT=");
        }
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        assertThatThrownBy(() -> Checks.servicesAreBuilt(installation))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("member-service is not built");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "80", "70000", "-1"})
    void aPortThatCannotBeIsRefused(String port) {
        assertThatThrownBy(() -> Installation.of(folder, Map.of("COMMONHOUR_PORT", port)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("COMMONHOUR_PORT");
    }

    @Test
    void theEnvironmentSaysWhereAndOnWhichPort() {
        Installation given =
                Installation.of(folder, Map.of("COMMONHOUR_HOME", "/var/commonhour", "COMMONHOUR_PORT", "9000"));

        assertThat(given.home()).isEqualTo(Path.of("/var/commonhour"));
        assertThat(given.address(Part.GATEWAY)).isEqualTo("http://127.0.0.1:9000");
        assertThat(given.issuer()).isEqualTo("http://127.0.0.1:9010/realms/commonhour");
        assertThat(given.kafkaControllerPort()).isEqualTo(9031);
    }

    @Test
    void aSecretStaysTheSameAndIsOnlyForItsOwner() throws IOException {
        Secrets secrets = new Secrets(installation);

        String secret = secrets.get("session-secret");

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32).isEqualTo(new Secrets(installation).get("session-secret"));
        assertThat(Files.getPosixFilePermissions(secrets.file("session-secret")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aSigningKeyStaysTheSameAndIsOnlyForItsOwner() throws IOException {
        Path key = new Secrets(installation).signingKey("key.pem");

        assertThat(key).content().startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
        assertThat(Files.readString(new Secrets(installation).signingKey("key.pem")))
                .isEqualTo(Files.readString(key));
        assertThat(Files.getPosixFilePermissions(key))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void anotherInstallationHasOtherSecrets() {
        Installation other = new Installation(folder, folder.resolve("other"), 21_000);
        other.makeFolders();

        assertThat(new Secrets(other).get("session-secret"))
                .isNotEqualTo(new Secrets(installation).get("session-secret"));
    }
}
