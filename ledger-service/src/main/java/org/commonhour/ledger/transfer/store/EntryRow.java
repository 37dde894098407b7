package org.commonhour.ledger.transfer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.transfer.AccountEntry;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the entry table with what its transfer says; among one account's entries the transfer is unique. */
@Entity
@Immutable
@Table(name = "entry")
@NullUnmarked
class EntryRow {

    @Id
    @Column(name = "transfer_id")
    UUID transferId;

    @Column(name = "account_id")
    UUID accountId;

    long version;

    @Column(name = "amount_minutes")
    long amountMinutes;

    @Column(name = "balance_after_minutes")
    long balanceAfterMinutes;

    @Column(name = "other_kind")
    String otherKind;

    @Column(name = "other_owner_id")
    @Nullable
    UUID otherOwnerId;

    String kind;

    @Column(name = "session_id")
    @Nullable
    UUID sessionId;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    AccountEntry toEntry() {
        return new AccountEntry(
                accountId,
                version,
                transferId,
                Minutes.of(amountMinutes),
                Minutes.of(balanceAfterMinutes),
                AccountKind.valueOf(otherKind),
                otherOwnerId,
                TransferKind.valueOf(kind),
                sessionId,
                occurredAt,
                recordedAt);
    }
}
