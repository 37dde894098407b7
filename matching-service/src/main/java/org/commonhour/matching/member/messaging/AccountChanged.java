package org.commonhour.matching.member.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of the ledger's event that matching needs; only a member's account has a member as its owner. */
record AccountChanged(String kind, @Nullable UUID ownerId, String state) {}
