package org.commonhour.ledger.transfer;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account: what a transfer did to it.
 *
 * @param accountId the account
 * @param version its number among the account's entries, from 1
 * @param transferId the transfer
 * @param amount negative where the minutes left
 * @param balanceAfter the balance after it
 * @param otherKind whose account is on the other side
 * @param otherOwnerId the member or organisation on the other side, if it is one
 * @param kind why the minutes moved
 * @param sessionId the session they paid for, if any
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 */
public record AccountEntry(
        UUID accountId,
        long version,
        UUID transferId,
        Minutes amount,
        Minutes balanceAfter,
        AccountKind otherKind,
        @Nullable UUID otherOwnerId,
        TransferKind kind,
        @Nullable UUID sessionId,
        Instant occurredAt,
        Instant recordedAt) {}
