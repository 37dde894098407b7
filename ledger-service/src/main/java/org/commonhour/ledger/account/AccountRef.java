package org.commonhour.ledger.account;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The name of an account in the log, which says nothing about whose it is: SHA-256 of a salt and the account's id.
 *
 * <p>Who knows the salt can show that a line of the log is theirs. When a member is erased the salt is forgotten, and
 * nobody can tell any more whose line it was, while every hash stays as it is (L13).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record AccountRef(String hex) {

    /** How many random bytes a salt has. */
    public static final int SALT_LENGTH = 16;

    /** The name of the account with this id, under this salt. */
    public static AccountRef of(byte[] salt, UUID accountId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(ByteBuffer.allocate(16)
                    .putLong(accountId.getMostSignificantBits())
                    .putLong(accountId.getLeastSignificantBits())
                    .flip());
            return new AccountRef(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
