package org.commonhour.matching.arrangement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step, and for whom.
 *
 * @param memberId the member for whom it counts; null when an event brought it about
 * @param actor the signed-in person, or {@code system}
 */
public record TakenStep(UUID id, @Nullable UUID memberId, String actor, Instant takenAt) {}
