package org.commonhour.ledger.proof.settings;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonhour.ledger.proof.SigningKey;

/** Reads the signing key when the service starts; without one it does not start. */
@Singleton
class SigningKeyFile {

    private static final String HOW = " Make one with: openssl genpkey -algorithm ed25519 -out FILE, keep it out of the"
            + " database and its backups, and set commonhour.ledger.checkpoint.key-file"
            + " (COMMONHOUR_LEDGER_CHECKPOINT_KEY_FILE) to it.";

    @Produces
    @Singleton
    @Startup
    SigningKey key(CheckpointSettings settings) {
        return read(settings.keyFile()
                .orElseThrow(() -> new IllegalStateException("The ledger needs a key to sign its log with." + HOW)));
    }

    static SigningKey read(Path file) {
        try {
            return SigningKey.ofPem(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException("The ledger's signing key cannot be read from " + file + "." + HOW, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The file " + file + " holds no Ed25519 key in PEM (PKCS #8)." + HOW, e);
        }
    }
}
