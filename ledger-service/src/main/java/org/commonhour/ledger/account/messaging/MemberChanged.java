package org.commonhour.ledger.account.messaging;

import java.util.UUID;

/** As much of a member as the ledger needs to know. */
record MemberChanged(UUID memberId, String state) {}
