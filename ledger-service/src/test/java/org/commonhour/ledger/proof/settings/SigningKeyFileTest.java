package org.commonhour.ledger.proof.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsAKey() {
        assertThat(new SigningKeyFile()
                        .key(settings(Path.of("src/test/resources/checkpoint-key.pem")))
                        .verifier("name")
                        .text())
                .startsWith("name+");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        var noKey = Files.writeString(folder.resolve("no-key.pem"), "no key");

        for (var file : new @Nullable Path[] {null, folder.resolve("missing.pem"), noKey}) {
            assertThatThrownBy(() -> new SigningKeyFile().key(settings(file)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("openssl genpkey -algorithm ed25519")
                    .hasMessageContaining("COMMONHOUR_LEDGER_CHECKPOINT_KEY_FILE");
        }
    }

    private static CheckpointSettings settings(@Nullable Path file) {
        return new CheckpointSettings() {
            @Override
            public Optional<Path> keyFile() {
                return Optional.ofNullable(file);
            }

            @Override
            public String every() {
                return "5s";
            }
        };
    }
}
