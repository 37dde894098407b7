package org.commonhour.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.commonhour.backing.key.Pem;
import org.commonhour.backing.key.TokenKey;

/** Bearer tokens as the identity provider issues them, signed with a key of this run. */
public final class Tokens {
    /** The issuer that the ledger is told to trust. */
    public static final String ISSUER = "http://127.0.0.1:8090/realms/commonhour";

    private static final Duration LIFE = Duration.ofHours(4);

    private final TokenKey key;
    private final Instant issued;

    private Tokens(TokenKey key, Instant issued) {
        this.key = key;
        this.issued = issued;
    }

    /** Makes a key. */
    public static Tokens withNewKey(Instant issued) {
        return new Tokens(TokenKey.make("bench"), issued);
    }

    /** Writes the public key as PEM, which the ledger verifies against. */
    public void writePublicKey(Path file) {
        try {
            Files.writeString(file, Pem.of(key.publicKey()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A token of this subject. */
    public String of(String subject) {
        return key.token(ISSUER, subject, issued, issued.plus(LIFE));
    }
}
