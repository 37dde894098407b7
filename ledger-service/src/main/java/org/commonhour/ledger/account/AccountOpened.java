package org.commonhour.ledger.account;

import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * The event that an account was opened.
 *
 * @param accountId the account
 * @param communityId its community
 * @param kind whose minutes it holds
 * @param ownerId the member or organisation, if any
 * @param code a pot's code
 * @param floorMinutes its lowest balance, if it has one
 * @param ceilingMinutes its highest balance, if it has one
 * @param softFloorMinutes the balance below which a warning is given, if any
 * @param softCeilingMinutes the balance above which a warning is given, if any
 */
public record AccountOpened(
        UUID accountId,
        UUID communityId,
        AccountKind kind,
        @Nullable UUID ownerId,
        @Nullable String code,
        @Nullable Long floorMinutes,
        @Nullable Long ceilingMinutes,
        @Nullable Long softFloorMinutes,
        @Nullable Long softCeilingMinutes) {

    static AccountOpened of(Account account) {
        var limit = account.limit();
        return new AccountOpened(
                account.id(),
                account.communityId(),
                account.kind(),
                account.ownerId(),
                account.code(),
                value(limit.floor()),
                value(limit.ceiling()),
                value(limit.softFloor()),
                value(limit.softCeiling()));
    }

    private static @Nullable Long value(@Nullable Minutes minutes) {
        return minutes == null ? null : minutes.value();
    }
}
