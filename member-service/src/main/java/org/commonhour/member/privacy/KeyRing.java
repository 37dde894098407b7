package org.commonhour.member.privacy;

import java.time.Instant;
import java.util.UUID;

/** The ciphers: makes people's keys, and seals and opens with them. */
public interface KeyRing {

    /** A short name of the master key in use, which tells nothing about it. */
    String masterKeyId();

    /** A new key for one person of the community. */
    WrappedKey make(UUID id, UUID communityId, Instant madeAt);

    /** Seals a text under the person's key. */
    Sealed seal(WrappedKey key, String text);

    /** Opens what was sealed under this key; fails when key and data do not belong together or were tampered with. */
    String open(WrappedKey key, Sealed sealed);
}
