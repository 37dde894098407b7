package org.commonhour.ledger.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose an account is: what never changes about it, but that an erased member's account has no owner any more.
 *
 * @param ownerId the member or organisation; null for the community's own accounts and after an erasure
 */
public record AccountOwner(
        UUID accountId,
        UUID communityId,
        AccountKind kind,
        @Nullable UUID ownerId) {

    /** Whose this account is. */
    public static AccountOwner of(Account account) {
        return new AccountOwner(account.id(), account.communityId(), account.kind(), account.ownerId());
    }
}
