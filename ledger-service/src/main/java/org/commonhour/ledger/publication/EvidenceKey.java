package org.commonhour.ledger.publication;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.PersonMinutes;
import org.jspecify.annotations.Nullable;

/**
 * A community's secret that hides who stands behind its tables: SHA-256 of it and of a person's id. A person has one
 * substitute for ever, so that tables can be compared with each other, also after the person was erased.
 */
public final class EvidenceKey {

    private static final int ID_LENGTH = 16;

    private final byte[] secret;

    /** Keeps its own copy of the secret, 32 random bytes. */
    public EvidenceKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The same minutes under substitutes; people whom nobody tells apart stay so. */
    List<PersonMinutes> hide(List<PersonMinutes> minutes) {
        return minutes.stream()
                .map(given -> new PersonMinutes(
                        given.serviceId(),
                        given.paid(),
                        substitute(given.personId()),
                        given.amountMinutes(),
                        given.heads()))
                .toList();
    }

    private @Nullable UUID substitute(@Nullable UUID personId) {
        if (personId == null) {
            return null;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update(ByteBuffer.allocate(ID_LENGTH)
                    .putLong(personId.getMostSignificantBits())
                    .putLong(personId.getLeastSignificantBits())
                    .flip());
            var hash = ByteBuffer.wrap(digest.digest());
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
