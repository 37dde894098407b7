package org.commonhour.member.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's own key, locked by the master key.
 *
 * @param masterKeyId which master key locked it
 */
public record WrappedKey(UUID id, UUID communityId, String masterKeyId, Sealed wrapped, Instant madeAt) {}
