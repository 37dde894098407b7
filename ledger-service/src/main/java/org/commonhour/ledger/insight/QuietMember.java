package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who has gone quiet.
 *
 * @param memberId who
 * @param joinedOn since when a member
 * @param channel how the member came
 * @param lastHeardOfOn the last sign of life; null for none
 */
public record QuietMember(
        UUID memberId,
        LocalDate joinedOn,
        String channel,
        @Nullable LocalDate lastHeardOfOn) {}
