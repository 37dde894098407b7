package org.commonhour.ledger.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every account there is. */
public interface Accounts {

    /** The account with this id in this community. */
    Uni<Optional<Account>> find(UUID communityId, UUID id);

    /** The account of this kind and owner; the owner is null for the issue account. */
    Uni<Optional<Account>> findOwned(UUID communityId, AccountKind kind, @Nullable UUID ownerId);

    /** The accounts of this kind that belong to any of these owners, in no order. */
    Uni<List<Account>> ownedBy(UUID communityId, AccountKind kind, Collection<UUID> ownerIds);

    /** The pot with this code in this community. */
    Uni<Optional<Account>> findPot(UUID communityId, String code);

    /** The accounts with these ids in this community, in no order. */
    Uni<List<Account>> findAll(UUID communityId, Collection<UUID> ids);

    /**
     * Whose the accounts with these ids in this community are, in no order. They may be remembered for up to a minute:
     * an owner never changes, and who is erased has no grant any more to ask with.
     */
    Uni<List<AccountOwner>> owners(UUID communityId, Collection<UUID> ids);

    /**
     * Lets nobody post in this community until the transaction ends: the lock that comes before all others. After two
     * seconds {@code LEDGER_BUSY}, when another writer has held it for so long.
     */
    Uni<Void> lockLedger(UUID communityId);

    /** Up to {@code limit} accounts with an id above {@code after}, by id. */
    Uni<List<Account>> page(UUID communityId, @Nullable AccountKind kind, @Nullable UUID after, int limit);

    /**
     * Adds an account and keeps the salt of its reference; false when its owner already has one of this kind, or when
     * there is a pot with its code.
     */
    Uni<Boolean> add(Account account, byte[] salt, Instant openedAt);

    /** The salt of the account's reference, unless its owner was erased. */
    Uni<Optional<byte[]>> salt(UUID communityId, UUID id);

    /** L13: forgets whose the member's account is and the salt of its reference; all else stays. */
    Uni<Void> forgetOwner(UUID communityId, UUID memberId);

    /**
     * The accounts with these ids in these communities, in no order, for whoever has locked these ledgers: everybody who
     * changes accounts does that first, so they stay as they are until the transaction ends.
     */
    Uni<List<Account>> underLock(Collection<UUID> communityIds, Collection<UUID> ids);
}
