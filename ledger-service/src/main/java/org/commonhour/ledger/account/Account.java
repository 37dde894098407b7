package org.commonhour.ledger.account;

import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * One account as it stands after its latest entry.
 *
 * @param id the account
 * @param communityId the community it belongs to
 * @param kind whose minutes it holds
 * @param ownerId the member or organisation; null for the community's own accounts
 * @param state whether it takes part in transfers
 * @param limit its floor and ceiling
 * @param balance the posted minutes
 * @param held minutes of open holds that would leave the account
 * @param incoming minutes of open holds that would reach the account
 * @param version the number of its entries
 * @param ref its name in the log
 */
public record Account(
        UUID id,
        UUID communityId,
        AccountKind kind,
        @Nullable UUID ownerId,
        AccountState state,
        BalanceLimit limit,
        Minutes balance,
        Minutes held,
        Minutes incoming,
        long version,
        AccountRef ref) {

    /** A new and empty account. */
    public static Account open(
            UUID id, UUID communityId, AccountKind kind, @Nullable UUID ownerId, BalanceLimit limit, AccountRef ref) {
        return new Account(
                id,
                communityId,
                kind,
                ownerId,
                AccountState.OPEN,
                limit,
                Minutes.ZERO,
                Minutes.ZERO,
                Minutes.ZERO,
                0,
                ref);
    }

    /** What is left when every open hold is taken up. */
    public Minutes available() {
        return balance.minus(held);
    }

    /** What the balance becomes at most when every open hold is taken up. */
    public Minutes expected() {
        return balance.plus(incoming);
    }

    /** L3: whether available minutes are below the floor. */
    public boolean isBelowFloor() {
        return limit.isBelowFloor(available());
    }

    /** L3: whether posted and pending minutes are above the ceiling. */
    public boolean isAboveCeiling() {
        return limit.isAboveCeiling(expected());
    }

    /** The account after one more entry; a negative amount leaves, a positive one arrives. */
    public Account withEntry(Minutes amount) {
        return new Account(
                id, communityId, kind, ownerId, state, limit, balance.plus(amount), held, incoming, version + 1, ref);
    }

    /** The account with so many more (or, when negative, fewer) minutes held. */
    public Account withHeld(Minutes change) {
        return new Account(
                id, communityId, kind, ownerId, state, limit, balance, held.plus(change), incoming, version, ref);
    }

    /** The account with so many more (or, when negative, fewer) minutes on their way to it. */
    public Account withIncoming(Minutes change) {
        return new Account(
                id, communityId, kind, ownerId, state, limit, balance, held, incoming.plus(change), version, ref);
    }
}
