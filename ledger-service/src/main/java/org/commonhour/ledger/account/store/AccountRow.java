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

    String state;

    @Column(name = "floor_minutes")
    @Nullable
    Long floorMinutes;

    @Column(name = "ceiling_minutes")
    @Nullable
    Long ceilingMinutes;

    @Column(name = "balance_minutes")
    long balanceMinutes;

    @Column(name = "held_minutes")
    long heldMinutes;

    @Column(name = "incoming_minutes")
    long incomingMinutes;

    long version;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "proof_ref")
    String proofRef;

    @Column(name = "proof_salt")
    byte @Nullable [] proofSalt;

    Account toAccount() {
        return new Account(
                id,
                communityId,
                AccountKind.valueOf(kind),
                ownerId,
                AccountState.valueOf(state),
                new BalanceLimit(
                        floorMinutes == null ? null : Minutes.of(floorMinutes),
                        ceilingMinutes == null ? null : Minutes.of(ceilingMinutes)),
                Minutes.of(balanceMinutes),
                Minutes.of(heldMinutes),
                Minutes.of(incomingMinutes),
                version,
                new AccountRef(proofRef));
    }
}
