package org.commonhour.backing.key;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;

/** Keys as text (RFC 7468). */
public final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    /** A new private key (PKCS #8), such as {@code Ed25519} for a ledger's log, or {@code RSA} of 2048 bits. */
    public static String newPrivateKey(String algorithm) {
        try {
            return text(
                    "PRIVATE KEY",
                    KeyPairGenerator.getInstance(algorithm)
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform since 15 has both algorithms", impossible);
        }
    }

    /** A public key (X.509). */
    public static String of(PublicKey key) {
        return text("PUBLIC KEY", key.getEncoded());
    }

    private static String text(String label, byte[] encoded) {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    }
}
