package org.commonhour.ledger.posting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.HoldState;
import org.commonhour.ledger.problem.LedgerProblem;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the hold table. */
@Entity
@IdClass(LedgerRowKey.class)
@Immutable
@Table(name = "hold")
@NullUnmarked
class HoldRow {

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

    @Column(name = "arrangement_id")
    @Nullable
    UUID arrangementId;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    String state;

    @Column(name = "captured_minutes")
    long capturedMinutes;

    @Nullable
    String refusal;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    Hold toHold() {
        return new Hold(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                Minutes.of(amountMinutes),
                arrangementId,
                expiresAt,
                HoldState.valueOf(state),
                Minutes.of(capturedMinutes),
                refusal == null ? null : LedgerProblem.valueOf(refusal),
                placedAt,
                resolvedAt);
    }
}
