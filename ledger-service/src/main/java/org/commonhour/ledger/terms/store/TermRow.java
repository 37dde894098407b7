package org.commonhour.ledger.terms.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.AccountChangeKind;
import org.commonhour.ledger.terms.AccountTerm;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the account_term table; among one account's terms the revision is unique. */
@Entity
@Immutable
@Table(name = "account_term")
@NullUnmarked
class TermRow {

    @Id
    long revision;

    @Column(name = "account_id")
    UUID accountId;

    String change;

    String state;

    @Column(name = "floor_minutes")
    @Nullable
    Long floorMinutes;

    @Column(name = "ceiling_minutes")
    @Nullable
    Long ceilingMinutes;

    @Column(name = "soft_floor_minutes")
    @Nullable
    Long softFloorMinutes;

    @Column(name = "soft_ceiling_minutes")
    @Nullable
    Long softCeilingMinutes;

    @Nullable
    String reason;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    AccountTerm toTerm() {
        return new AccountTerm(
                accountId,
                revision,
                AccountChangeKind.valueOf(change),
                AccountState.valueOf(state),
                new BalanceLimit(
                        minutes(floorMinutes),
                        minutes(ceilingMinutes),
                        minutes(softFloorMinutes),
                        minutes(softCeilingMinutes)),
                reason,
                decidedBy,
                recordedAt);
    }

    private static @Nullable Minutes minutes(@Nullable Long value) {
        return value == null ? null : Minutes.of(value);
    }
}
