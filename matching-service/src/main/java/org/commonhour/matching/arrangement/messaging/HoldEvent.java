package org.commonhour.matching.arrangement.messaging;

import java.util.UUID;
import org.commonhour.matching.arrangement.Hold;
import org.jspecify.annotations.Nullable;

/** The part of the ledger's three hold events that matching needs; a hold may be for no arrangement at all. */
record HoldEvent(@Nullable UUID arrangementId, @Nullable String reason, Hold.@Nullable Outcome outcome) {}
