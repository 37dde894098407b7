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
 * @param code a pot's name in lower-case letters, digits and hyphens; null for all others
 * @param state whether it takes part in transfers
 * @param limit its floor and ceiling
 * @param balance the posted minutes
 * @param held minutes of open holds that would leave the account
 * @param incoming minutes of open holds that would reach the account
 * @param version the number of its entries
 * @param revision the number of changes of its state and limits
 * @param ref its name in the log
 */
public record Account(
        UUID id,
        UUID communityId,
        AccountKind kind,
        @Nullable UUID ownerId,
        @Nullable String code,
        AccountState state,
        BalanceLimit limit,
        Minutes balance,
        Minutes held,
        Minutes incoming,
        long version,
        long revision,
        AccountRef ref) {

    /** A new and empty account. */
    public static Account open(
            UUID id, UUID communityId, AccountKind kind, @Nullable UUID ownerId, BalanceLimit limit, AccountRef ref) {
        return open(id, communityId, kind, ownerId, null, limit, ref);
    }

    /** A new and empty pot. */
    public static Account openPot(UUID id, UUID communityId, String code, BalanceLimit limit, AccountRef ref) {
        return open(id, communityId, AccountKind.POT, null, code, limit, ref);
    }

    private static Account open(
            UUID id,
            UUID communityId,
            AccountKind kind,
            @Nullable UUID ownerId,
            @Nullable String code,
            BalanceLimit limit,
            AccountRef ref) {
        return new Account(
                id,
                communityId,
                kind,
                ownerId,
                code,
                AccountState.OPEN,
                limit,
                Minutes.ZERO,
                Minutes.ZERO,
                Minutes.ZERO,
                0,
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

    /** Whether available minutes are so few that a warning is due. */
    public boolean isBelowSoftFloor() {
        return limit.isBelowSoftFloor(available());
    }

    /** Whether posted and pending minutes are so many that a warning is due. */
    public boolean isAboveSoftCeiling() {
        return limit.isAboveSoftCeiling(expected());
    }

    /** The account after one more entry; a negative amount leaves, a positive one arrives. */
    public Account withEntry(Minutes amount) {
        return with(balance.plus(amount), held, incoming, version + 1);
    }

    /** The account with so many more (or, when negative, fewer) minutes held. */
    public Account withHeld(Minutes change) {
        return with(balance, held.plus(change), incoming, version);
    }

    /** The account with so many more (or, when negative, fewer) minutes on their way to it. */
    public Account withIncoming(Minutes change) {
        return with(balance, held, incoming.plus(change), version);
    }

    /** The next revision of the account, with another state. */
    public Account withState(AccountState next) {
        return new Account(
                id, communityId, kind, ownerId, code, next, limit, balance, held, incoming, version, revision + 1, ref);
    }

    /** The next revision of the account, with other limits. */
    public Account withLimit(BalanceLimit next) {
        return new Account(
                id, communityId, kind, ownerId, code, state, next, balance, held, incoming, version, revision + 1, ref);
    }

    private Account with(Minutes nextBalance, Minutes nextHeld, Minutes nextIncoming, long nextVersion) {
        return new Account(
                id,
                communityId,
                kind,
                ownerId,
                code,
                state,
                limit,
                nextBalance,
                nextHeld,
                nextIncoming,
                nextVersion,
                revision,
                ref);
    }
}
