package org.commonhour.ledger.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that an account was opened.
 *
 * @param accountId the account
 * @param communityId its community
 * @param kind whose minutes it holds
 * @param ownerId the member or organisation, if any
 * @param floorMinutes its lowest balance, if it has one
 * @param ceilingMinutes its highest balance, if it has one
 */
public record AccountOpened(
        UUID accountId,
        UUID communityId,
        AccountKind kind,
        @Nullable UUID ownerId,
        @Nullable Long floorMinutes,
        @Nullable Long ceilingMinutes) {

    static AccountOpened of(Account account) {
        return new AccountOpened(
                account.id(),
                account.communityId(),
                account.kind(),
                account.ownerId(),
                account.limit().floor() == null ? null : account.limit().floor().value(),
                account.limit().ceiling() == null
                        ? null
                        : account.limit().ceiling().value());
    }
}
