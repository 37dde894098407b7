package org.commonhour.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes, with the name it signs under (C2SP signed-note, Ed25519).
 *
 * <p>As text it is the name, the key's id in hexadecimal and the key in Base64, joined by plus signs.
 */
public final class VerifierKey {

    static final int ID_LENGTH = 4;

    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;

    private VerifierKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
    }

    /**
     * The key with these 32 bytes.
     *
     * @throws IllegalArgumentException when the name is empty or has a space, a control character or a plus sign
     */
    static VerifierKey of(String name, byte[] raw) {
        if (name.isEmpty() || name.chars().anyMatch(one -> one == '+' || one <= ' ' || Character.isSpaceChar(one))) {
            throw new IllegalArgumentException("A key's name has no spaces and no plus signs.");
        }
        if (raw.length != RAW_LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes.");
        }
        return new VerifierKey(name, raw.clone());
    }

    /**
     * The key that {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when it is none, or its id does not fit
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A verifier key has three parts.");
        }
        var coded = StrictBase64.decode(parts[2]);
        if (coded.length != RAW_LENGTH + 1 || coded[0] != ED25519) {
            throw new IllegalArgumentException("This is no Ed25519 key.");
        }
        var key = of(parts[0], Arrays.copyOfRange(coded, 1, coded.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("The id of this key does not fit it.");
        }
        return key;
    }

    /** The name that it signs under. */
    public String name() {
        return name;
    }

    /** The key as others store it. */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + StrictBase64.encode(coded());
    }

    /** The first four bytes of the hash of name, kind and key, by which a signature names its key. */
    byte[] id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return Arrays.copyOf(digest.digest(coded()), ID_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_LENGTH);
            System.arraycopy(raw, 0, encoded, X509_PREFIX.length, RAW_LENGTH);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This key cannot be used.", e);
        }
    }

    private byte[] coded() {
        var coded = new byte[RAW_LENGTH + 1];
        coded[0] = ED25519;
        System.arraycopy(raw, 0, coded, 1, RAW_LENGTH);
        return coded;
    }
}
