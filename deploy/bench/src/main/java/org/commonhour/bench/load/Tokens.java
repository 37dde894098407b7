package org.commonhour.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Bearer tokens as the identity provider issues them, signed with a key of this run (RS256). */
public final class Tokens {
    /** The issuer that the ledger is told to trust. */
    public static final String ISSUER = "http://127.0.0.1:8090/realms/commonhour";

    private static final Duration LIFE = Duration.ofHours(4);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key;
    private final Instant issued;

    private Tokens(KeyPair key, Instant issued) {
        this.key = key;
        this.issued = issued;
    }

    /** Makes a key. */
    public static Tokens withNewKey(Instant issued) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new Tokens(generator.generateKeyPair(), issued);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
    }

    /** Writes the public key as PEM, which the ledger verifies against. */
    public void writePublicKey(Path file) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPublic().getEncoded());
        try {
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A token of this subject. */
    public String of(String subject) {
        String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";
        String claims = """
            {"iss":"%s","sub":"%s","upn":"%s","aud":"commonhour","azp":"gateway","jti":"%s","name":"Bench",\
            "realm_access":{"roles":[]},"iat":%d,"exp":%d}\
            """.formatted(
                        ISSUER,
                        subject,
                        subject,
                        subject,
                        issued.getEpochSecond(),
                        issued.plus(LIFE).getEpochSecond());
        String signed = encoded(head) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with RSA", impossible);
        }
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
