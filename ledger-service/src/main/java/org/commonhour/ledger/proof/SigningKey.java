package org.commonhour.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The Ed25519 key that signs checkpoints and sealed balances, for all communities, under a name for each. */
public final class SigningKey {

    private static final int RAW_LENGTH = 32;

    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * The key in a PEM file as {@code openssl genpkey -algorithm ed25519} writes it (PKCS #8, not encrypted).
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SigningKey ofPem(String pem) {
        var body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            var factory = KeyFactory.getInstance("Ed25519");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            if (!(factory.generatePrivate(spec) instanceof EdECPrivateKey key)) {
                throw new IllegalArgumentException("This is no Ed25519 key.");
            }
            var seed = key.getBytes().orElseThrow(() -> new IllegalArgumentException("The key cannot be read."));
            return checked(new SigningKey(key, publicKey(seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no Ed25519 key in PKCS #8.", e);
        }
    }

    /** Signs a text, which ends with a line feed, under this name. */
    public SignedNote sign(String name, String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return SignedNote.signed(text, verifier(name), signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign.", e);
        }
    }

    /** What others need to verify signatures under this name. */
    public VerifierKey verifier(String name) {
        return VerifierKey.of(name, publicKey);
    }

    /** The platform derives the public half only while it makes a key, so it is led to make the same key again. */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Repeated(seed));
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
    }

    private static SigningKey checked(SigningKey key) {
        if (!key.sign("check", "check\n").isSignedBy(key.verifier("check"))) {
            throw new IllegalArgumentException("This platform cannot derive the public half of the key.");
        }
        return key;
    }

    /** Gives back the bytes it was given. */
    private static final class Repeated extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Repeated(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }
}
