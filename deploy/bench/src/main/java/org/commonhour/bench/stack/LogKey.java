package org.commonhour.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key with which the ledger signs its log in this run. */
final class LogKey {
    private LogKey() {}

    /** Makes a new one, as PEM. */
    static void write(Path file) {
        try {
            String body = Base64.getEncoder()
                    .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded());
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK of version 17 has Ed25519", impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
