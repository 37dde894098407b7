package org.commonhour.ledger.posting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.LimitWarning;
import org.commonhour.ledger.posting.Posted;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.Reversal;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the transfer table together with the balances of its two entries. */
@Entity(name = "PostedTransferRow")
@IdClass(LedgerRowKey.class)
@Immutable
@Table(name = "transfer")
@NullUnmarked
class TransferRow {

    @Id
    @Column(name = "community_id")
    UUID communityId;

    @Id
    UUID id;

    long seq;

    @Column(name = "debit_account_id")
    UUID debitAccountId;

    @Column(name = "credit_account_id")
    UUID creditAccountId;

    @Column(name = "amount_minutes")
    long amountMinutes;

    String kind;

    @Column(name = "session_id")
    @Nullable
    UUID sessionId;

    @Column(name = "hold_id")
    @Nullable
    UUID holdId;

    @Column(name = "override_reason")
    @Nullable
    String overrideReason;

    @Column(name = "override_by")
    @Nullable
    String overrideBy;

    @Column(name = "reverses_id")
    @Nullable
    UUID reversesId;

    @Column(name = "reversal_reason")
    @Nullable
    String reversalReason;

    @Column(name = "reversal_by")
    @Nullable
    String reversalBy;

    @Nullable
    String warnings;

    @Column(name = "reversed_by")
    @Nullable
    UUID reversedBy;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "occurred_at_given")
    boolean occurredAtGiven;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "debit_balance")
    long debitBalance;

    @Column(name = "credit_balance")
    long creditBalance;

    KnownTransfer toKnown() {
        var override = overrideReason == null ? null : new LimitOverride(overrideReason, overrideBy);
        var reversal = reversesId == null ? null : new Reversal(reversesId, reversalReason, reversalBy);
        var order = new TransferOrder(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                Minutes.of(amountMinutes),
                TransferKind.valueOf(kind),
                sessionId,
                holdId,
                override,
                occurredAtGiven ? occurredAt : null,
                reversal,
                null);
        return new KnownTransfer(order, new Posted(toTransfer(override, reversal), true), reversedBy);
    }

    private PostedTransfer toTransfer(@Nullable LimitOverride override, @Nullable Reversal reversal) {
        return new PostedTransfer(
                id,
                communityId,
                seq,
                debitAccountId,
                creditAccountId,
                Minutes.of(amountMinutes),
                TransferKind.valueOf(kind),
                sessionId,
                holdId,
                override,
                reversal,
                occurredAt,
                occurredAtGiven,
                recordedAt,
                Minutes.of(debitBalance),
                Minutes.of(creditBalance),
                warnings == null
                        ? List.of()
                        : Arrays.stream(warnings.split(","))
                                .map(LimitWarning::valueOf)
                                .toList());
    }
}
