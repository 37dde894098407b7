package org.commonhour.ledger.account.messaging;

import java.util.UUID;

/** A member of whom nothing may be kept that tells who it was. */
record MemberErased(UUID memberId) {}
