package org.commonhour.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 as the ledger uses it. */
final class Digests {

    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static byte[] bytes(String hex) {
        return HEX.parseHex(hex);
    }

    /** The leaf of one record: SHA-256 over a zero byte and the record (RFC 9162, section 2.1.1). */
    static byte[] leaf(String record) {
        var digest = sha256();
        digest.update((byte) 0);
        return digest.digest(record.getBytes(StandardCharsets.UTF_8));
    }

    /** The reference that stands for an account in records: SHA-256 over its salt and its id. */
    static String reference(byte[] salt, UUID accountId) {
        var digest = sha256();
        digest.update(salt);
        digest.update(ByteBuffer.allocate(16)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array());
        return hex(digest.digest());
    }
}
