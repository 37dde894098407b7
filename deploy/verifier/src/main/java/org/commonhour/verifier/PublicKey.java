package org.commonhour.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An Ed25519 key in the form of C2SP's signed-note: {@code name+id+base64}.
 *
 * @param name the name it signs under
 * @param id the four bytes by which a signature names it, in hexadecimal
 * @param raw the 32 bytes of the key
 */
record PublicKey(String name, String id, byte[] raw) {

    private static final byte ED25519 = 1;
    private static final byte[] X509_PREFIX = Digests.bytes("302a300506032b6570032100");

    /** Takes the text of a key apart; refuses one whose id does not fit. */
    static PublicKey parse(String text) throws Unreadable {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new Unreadable("A key looks like name+id+base64, this does not: " + text.strip());
        }
        byte[] coded;
        try {
            coded = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("The third part of the key " + parts[0] + " is not Base64.");
        }
        if (coded.length != 33 || coded[0] != ED25519) {
            throw new Unreadable("The key " + parts[0] + " is no Ed25519 key.");
        }
        var digest = Digests.sha256();
        digest.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
        var id = Digests.hex(Arrays.copyOf(digest.digest(coded), 4));
        if (!id.equals(parts[1])) {
            throw new Unreadable("The id of the key " + parts[0] + " is " + id + ", not " + parts[1] + ".");
        }
        return new PublicKey(parts[0], id, Arrays.copyOfRange(coded, 1, 33));
    }

    /** Whether this key made the signature of the text. */
    boolean signed(String text, byte[] signature) {
        try {
            var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform cannot check Ed25519.", e);
        }
    }
}
