package org.commonhour.ledger.posting;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountOwner;
import org.commonhour.ledger.account.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's tables in memory, one transaction at a time, which may fail at every step: before a statement, before the
 * commit, or after the commit and before its answer.
 */
final class SimulatedDatabase implements Postings, Accounts, UnitOfWork, PostingAnnouncements {

    /** An order of so many minutes cannot be written, however often it is tried. */
    static final long POISON_MINUTES = 13;

    private final Random random;
    private Tables committed = new Tables();
    private @Nullable Tables open;
    private final Set<UUID> busy = new HashSet<>();
    private double faultRate;

    SimulatedDatabase(Random random, Collection<Account> accounts) {
        this.random = random;
        accounts.forEach(account -> committed.accounts.put(account.id(), account));
    }

    void faultRate(double rate) {
        faultRate = rate;
    }

    /** Another writer holds the ledgers of these communities. */
    void busy(Collection<UUID> communityIds) {
        busy.clear();
        busy.addAll(communityIds);
    }

    Tables committed() {
        return committed;
    }

    @Override
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        if (open != null) {
            return work.get();
        }
        return Uni.createFrom()
                .deferred(() -> {
                    step();
                    open = new Tables(committed);
                    return work.get();
                })
                .invoke(() -> {
                    step();
                    committed = Objects.requireNonNull(open);
                    step();
                })
                .onTermination()
                .invoke(() -> open = null);
    }

    @Override
    public Uni<List<LedgerHead>> lockHeads(Collection<UUID> communityIds) {
        return now(tables -> communityIds.stream()
                .map(id -> tables.heads.computeIfAbsent(id, key -> LedgerHead.first(id, Instant.EPOCH)))
                .toList());
    }

    @Override
    public Uni<List<LedgerHead>> lockHeadsSoon(Collection<UUID> communityIds) {
        return lockHeads(communityIds);
    }

    @Override
    public Uni<List<LedgerHead>> lockFreeHeads(Collection<UUID> communityIds) {
        return lockHeads(communityIds.stream()
                .filter(community -> !busy.contains(community))
                .toList());
    }

    @Override
    public Uni<List<Hold>> holds(Collection<LedgerKey> keys) {
        return now(tables ->
                keys.stream().map(tables.holds::get).filter(Objects::nonNull).toList());
    }

    @Override
    public Uni<List<Account>> underLock(Collection<UUID> communityIds, Collection<UUID> ids) {
        return now(tables ->
                ids.stream().map(tables.accounts::get).filter(Objects::nonNull).toList());
    }

    @Override
    public Uni<List<KnownTransfer>> known(Collection<LedgerKey> keys) {
        return now(tables ->
                keys.stream().map(tables.known::get).filter(Objects::nonNull).toList());
    }

    @Override
    public Uni<Void> write(List<DecidedBatch> batches) {
        return now(tables -> {
                    batches.forEach(batch -> {
                        if (batch.decided().posted().stream()
                                .anyMatch(one -> one.amount().value() == POISON_MINUTES)) {
                            throw new IllegalStateException("this cannot be written");
                        }
                        tables.add(batch);
                    });
                    return tables;
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> announce(List<DecidedBatch> batches) {
        return now(tables -> {
                    batches.forEach(
                            batch -> tables.events += batch.decided().posted().size()
                                    + batch.decided().placed().size()
                                    + batch.decided().resolved().size());
                    return tables;
                })
                .replaceWithVoid();
    }

    private <T> Uni<T> now(java.util.function.Function<Tables, T> work) {
        return Uni.createFrom().item(() -> {
            step();
            return work.apply(Objects.requireNonNull(open, "outside a transaction"));
        });
    }

    private void step() {
        if (random.nextDouble() < faultRate) {
            throw random.nextBoolean()
                    ? new java.io.UncheckedIOException(new IOException("the connection is lost"))
                    : new IllegalStateException("the database refuses");
        }
    }

    @Override
    public Uni<List<Hold>> holdsOf(UUID communityId, UUID accountId, @Nullable UUID after, int limit) {
        throw new UnsupportedOperationException("the engine does not list holds");
    }

    @Override
    public Uni<Optional<Account>> find(UUID communityId, UUID id) {
        throw new UnsupportedOperationException("the engine locks what it reads");
    }

    @Override
    public Uni<Optional<Account>> findOwned(UUID communityId, AccountKind kind, @Nullable UUID ownerId) {
        throw new UnsupportedOperationException("the engine knows accounts by id");
    }

    @Override
    public Uni<List<Account>> ownedBy(UUID communityId, AccountKind kind, Collection<UUID> ownerIds) {
        throw new UnsupportedOperationException("the engine knows accounts by id");
    }

    @Override
    public Uni<List<AccountOwner>> owners(UUID communityId, Collection<UUID> ids) {
        throw new UnsupportedOperationException("the engine does not ask whose accounts are");
    }

    @Override
    public Uni<List<Account>> page(UUID communityId, @Nullable AccountKind kind, @Nullable UUID after, int limit) {
        throw new UnsupportedOperationException("the engine does not list accounts");
    }

    @Override
    public Uni<Optional<Account>> findPot(UUID communityId, String code) {
        throw new UnsupportedOperationException("the engine knows accounts by id");
    }

    @Override
    public Uni<List<Account>> findAll(UUID communityId, Collection<UUID> ids) {
        throw new UnsupportedOperationException("the engine locks what it reads");
    }

    @Override
    public Uni<Void> lockLedger(UUID communityId) {
        throw new UnsupportedOperationException("the engine opens no accounts");
    }

    @Override
    public Uni<Boolean> add(Account account, byte[] salt, Instant openedAt) {
        throw new UnsupportedOperationException("the engine opens no accounts");
    }

    @Override
    public Uni<Optional<byte[]>> salt(UUID communityId, UUID id) {
        throw new UnsupportedOperationException("the engine needs no salt");
    }

    @Override
    public Uni<Void> forgetOwner(UUID communityId, UUID memberId) {
        throw new UnsupportedOperationException("the engine forgets nobody");
    }

    /** What a transaction sees and changes. */
    static final class Tables {

        final Map<UUID, LedgerHead> heads = new HashMap<>();
        final Map<UUID, Account> accounts = new HashMap<>();
        final Map<LedgerKey, Hold> holds = new HashMap<>();
        final Map<LedgerKey, KnownTransfer> known = new HashMap<>();
        final List<PostedTransfer> transfers = new ArrayList<>();
        final List<Entry> entries = new ArrayList<>();
        int events;

        Tables() {}

        Tables(Tables before) {
            heads.putAll(before.heads);
            accounts.putAll(before.accounts);
            holds.putAll(before.holds);
            known.putAll(before.known);
            transfers.addAll(before.transfers);
            entries.addAll(before.entries);
            events = before.events;
        }

        /** As the unique constraints of the real tables, a second result for an id or a second block is an error. */
        private void add(DecidedBatch batch) {
            var community = batch.before().communityId();
            var decided = batch.decided();
            if (!Objects.equals(heads.get(community), batch.before())) {
                throw new IllegalStateException("another writer was faster");
            }
            decided.posted().forEach(one -> {
                put(new LedgerKey(community, one.id()), known(one));
                reverse(one);
            });
            decided.refused()
                    .forEach(one -> put(new LedgerKey(community, one.order().id()), one));
            transfers.addAll(decided.posted());
            entries.addAll(decided.entries());
            decided.placed().forEach(hold -> holds.put(new LedgerKey(community, hold.id()), hold));
            decided.resolved().forEach(hold -> holds.put(new LedgerKey(community, hold.id()), hold));
            accounts.putAll(decided.state().accounts());
            heads.put(community, batch.before().after(decided));
        }

        private void put(LedgerKey key, KnownTransfer result) {
            if (known.put(key, result) != null) {
                throw new IllegalStateException("a second result for one id");
            }
        }

        /** As the unique index of the real table, a second reversal is an error. */
        private void reverse(PostedTransfer one) {
            if (one.reversesTransferId() == null) {
                return;
            }
            var key = new LedgerKey(one.communityId(), one.reversesTransferId());
            var original = Objects.requireNonNull(known.get(key));
            if (original.reversedBy() != null) {
                throw new IllegalStateException("a transfer is undone once");
            }
            known.put(key, original.reversedBy(one.id()));
        }

        private static KnownTransfer known(PostedTransfer one) {
            var order = new TransferOrder(
                    one.id(),
                    one.communityId(),
                    one.debitAccountId(),
                    one.creditAccountId(),
                    one.amount(),
                    one.kind(),
                    one.sessionId(),
                    one.captureHoldId(),
                    one.override(),
                    one.occurredAtGiven() ? one.occurredAt() : null,
                    one.reversal(),
                    null);
            return new KnownTransfer(order, new Posted(one, false));
        }
    }
}
