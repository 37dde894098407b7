package org.commonhour.member.privacy.aes;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.commonhour.member.privacy.KeyRing;
import org.commonhour.member.privacy.Sealed;
import org.commonhour.member.privacy.WrappedKey;

/**
 * AES-256 in GCM mode: 12 random bytes, then the cipher text with its tag.
 *
 * <p>The ids of key and community are authenticated with the data, so that bytes moved to another row do not open.
 */
@ApplicationScoped
class AesKeyRing implements KeyRing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    AesKeyRing(MasterKey master) {
        this.master = master;
    }

    @Override
    public String masterKeyId() {
        return master.id();
    }

    @Override
    public WrappedKey make(UUID id, UUID communityId, Instant madeAt) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var wrapped = encrypt(master.key(), bytes, context("key", id, communityId));
        return new WrappedKey(id, communityId, master.id(), Sealed.of(wrapped), madeAt);
    }

    @Override
    public Sealed seal(WrappedKey key, String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        return Sealed.of(encrypt(unwrap(key), plain, context("data", key.id(), key.communityId())));
    }

    @Override
    public String open(WrappedKey key, Sealed sealed) {
        var plain = decrypt(unwrap(key), sealed.bytes(), context("data", key.id(), key.communityId()));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private SecretKey unwrap(WrappedKey key) {
        var bytes = decrypt(master.key(), key.wrapped().bytes(), context("key", key.id(), key.communityId()));
        return new SecretKeySpec(bytes, "AES");
    }

    private byte[] encrypt(SecretKey key, byte[] plain, byte[] context) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] sealed, byte[] context) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open: another key, or changed data", e);
        }
    }

    private static byte[] context(String use, UUID keyId, UUID communityId) {
        return (use + "/" + keyId + "/" + communityId).getBytes(StandardCharsets.US_ASCII);
    }
}
