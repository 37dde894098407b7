package org.commonhour.ledger.posting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.Rejected;
import org.commonhour.ledger.posting.Reversal;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.ledger.problem.LedgerProblem;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the transfer_refusal table. */
@Entity
@IdClass(LedgerRowKey.class)
@Immutable
@Table(name = "transfer_refusal")
@NullUnmarked
class RefusalRow {

    @Id
    @Column(name = "community_id")
    UUID communityId;

    @Id
    UUID id;

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

    @Column(name = "occurred_at")
    @Nullable
    Instant occurredAt;

    String problem;

    @Nullable
    String field;

    String detail;

    KnownTransfer toKnown() {
        var order = new TransferOrder(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                Minutes.of(amountMinutes),
                TransferKind.valueOf(kind),
                sessionId,
                holdId,
                overrideReason == null ? null : new LimitOverride(overrideReason, overrideBy),
                occurredAt,
                reversesId == null ? null : new Reversal(reversesId, reversalReason, reversalBy),
                null);
        return new KnownTransfer(order, new Rejected(id, LedgerProblem.valueOf(problem), field, detail, true));
    }
}
