package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * The event that an account's state or limits changed; it tells all of them.
 *
 * @param accountId the account
 * @param communityId its community
 * @param kind whose minutes it holds
 * @param ownerId the member or organisation, if any
 * @param code a pot's code
 * @param revision grows by one with every change
 * @param change what changed
 * @param state its state from now on
 * @param floorMinutes its lowest balance, if it has one
 * @param ceilingMinutes its highest balance, if it has one
 * @param softFloorMinutes the balance below which a warning is given, if any
 * @param softCeilingMinutes the balance above which a warning is given, if any
 * @param reason the coded reason
 * @param afterSeq the number of the latest transfer before it took effect
 * @param recordedAt when it was recorded
 */
public record AccountChanged(
        UUID accountId,
        UUID communityId,
        AccountKind kind,
        @Nullable UUID ownerId,
        @Nullable String code,
        long revision,
        AccountChangeKind change,
        AccountState state,
        @Nullable Long floorMinutes,
        @Nullable Long ceilingMinutes,
        @Nullable Long softFloorMinutes,
        @Nullable Long softCeilingMinutes,
        String reason,
        long afterSeq,
        Instant recordedAt) {

    /** The event of one change. */
    public static AccountChanged of(AccountChange change, Instant recordedAt) {
        var account = change.after();
        var limit = account.limit();
        return new AccountChanged(
                account.id(),
                account.communityId(),
                account.kind(),
                account.ownerId(),
                account.code(),
                account.revision(),
                change.kind(),
                account.state(),
                value(limit.floor()),
                value(limit.ceiling()),
                value(limit.softFloor()),
                value(limit.softCeiling()),
                change.authority().reason(),
                change.afterSeq(),
                recordedAt);
    }

    private static @Nullable Long value(@Nullable Minutes minutes) {
        return minutes == null ? null : minutes.value();
    }
}
