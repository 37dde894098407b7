package org.commonhour.ledger.posting;

import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;

/**
 * One side of a transfer.
 *
 * @param accountId the account
 * @param version its number among the account's entries, from 1 without gaps
 * @param transferId the transfer
 * @param seq the transfer's number in the community
 * @param amount negative where the minutes left
 * @param balanceAfter the account's balance after it
 */
public record Entry(UUID accountId, long version, UUID transferId, long seq, Minutes amount, Minutes balanceAfter) {}
