package org.commonhour.ledger.valueflows;

import java.util.UUID;

/**
 * What two members agreed on.
 *
 * @param id the arrangement
 * @param giverMemberId who helps
 * @param receiverMemberId who is helped, and gives the minutes for it
 * @param amountMinutes for how long
 */
public record AgreedHelp(UUID id, UUID giverMemberId, UUID receiverMemberId, long amountMinutes) {}
