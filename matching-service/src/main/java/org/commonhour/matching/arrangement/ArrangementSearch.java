package org.commonhour.matching.arrangement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which arrangements of a community to list.
 *
 * @param memberId giver or receiver; null lists those of all members
 */
public record ArrangementSearch(
        UUID communityId,
        @Nullable ArrangementState state,
        @Nullable UUID memberId) {}
