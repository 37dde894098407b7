package org.commonhour.ledger.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the account table; balances are only ever changed by the engine's own statements. */
@Entity
@Immutable
@Table(name = "account")
@NullUnmarked
class AccountRow {

    @Id
    UUID id;

    @Column(name = "community_id")
    UUID communityId;

    String kind;

    @Column(name = "owner_id")
    @Nullable
    UUID ownerId;

    @Nullable
    String code;

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

    @Column(name = "balance_minutes")
    long balanceMinutes;

    @Column(name = "held_minutes")
    long heldMinutes;

    @Column(name = "incoming_minutes")
    long incomingMinutes;

    long version;

    long revision;

    @Column(name = "proof_ref")
    String proofRef;

    @Column(name = "proof_salt")
    byte @Nullable [] proofSalt;

    @Column(name = "opened_at")
    Instant openedAt;

    Account toAccount() {
        return new Account(
                id,
                communityId,
                AccountKind.valueOf(kind),
                ownerId,
                code,
                AccountState.valueOf(state),
                new BalanceLimit(
                        minutes(floorMinutes),
                        minutes(ceilingMinutes),
                        minutes(softFloorMinutes),
                        minutes(softCeilingMinutes)),
                Minutes.of(balanceMinutes),
                Minutes.of(heldMinutes),
                Minutes.of(incomingMinutes),
                version,
                revision,
                new AccountRef(proofRef));
    }

    private static @Nullable Minutes minutes(@Nullable Long value) {
        return value == null ? null : Minutes.of(value);
    }
}
