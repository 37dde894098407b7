package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.posting.Decided;
import org.commonhour.ledger.posting.Entry;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LedgerHead;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.Rejected;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes one decided batch: one statement per table, whatever its size. */
final class BatchWriter {

    private final Mutiny.Session session;
    private final LedgerHead before;
    private final Decided decided;

    BatchWriter(Mutiny.Session session, LedgerHead before, Decided decided) {
        this.session = session;
        this.before = before;
        this.decided = decided;
    }

    Uni<Void> write() {
        return writeTransfers()
                .chain(this::writeEntries)
                .chain(this::writeRefusals)
                .chain(this::writePlaced)
                .chain(this::writeResolved)
                .chain(this::writeAccounts)
                .chain(this::writeBlock);
    }

    private Uni<Void> writeTransfers() {
        var posted = decided.posted();
        if (posted.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.TRANSFERS)
                .setParameter("community", before.communityId())
                .setParameter("recordedAt", micros(decided.recordedAt()))
                .setParameter("ids", uuids(posted, PostedTransfer::id))
                .setParameter("seqs", longs(posted, PostedTransfer::seq))
                .setParameter("debits", uuids(posted, PostedTransfer::debitAccountId))
                .setParameter("credits", uuids(posted, PostedTransfer::creditAccountId))
                .setParameter("amounts", longs(posted, one -> one.amount().value()))
                .setParameter("kinds", texts(posted, one -> one.kind().name()))
                .setParameter("sessions", texts(posted, one -> text(one.sessionId())))
                .setParameter("holds", texts(posted, one -> text(one.captureHoldId())))
                .setParameter("reasons", texts(posted, one -> reason(one.override())))
                .setParameter("deciders", texts(posted, one -> decider(one.override())))
                .setParameter("occurred", longs(posted, one -> micros(one.occurredAt())))
                .setParameter("given", texts(posted, one -> Boolean.toString(one.occurredAtGiven()))));
    }

    private Uni<Void> writeEntries() {
        var entries = decided.entries();
        if (entries.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.ENTRIES)
                .setParameter("community", before.communityId())
                .setParameter("accounts", uuids(entries, Entry::accountId))
                .setParameter("versions", longs(entries, Entry::version))
                .setParameter("transfers", uuids(entries, Entry::transferId))
                .setParameter("seqs", longs(entries, Entry::seq))
                .setParameter("amounts", longs(entries, entry -> entry.amount().value()))
                .setParameter(
                        "balances", longs(entries, entry -> entry.balanceAfter().value())));
    }

    private Uni<Void> writeRefusals() {
        var refused = decided.refused();
        if (refused.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.REFUSALS)
                .setParameter("community", before.communityId())
                .setParameter("recordedAt", micros(decided.recordedAt()))
                .setParameter("ids", uuids(refused, one -> one.order().id()))
                .setParameter("debits", uuids(refused, one -> one.order().debitAccountId()))
                .setParameter("credits", uuids(refused, one -> one.order().creditAccountId()))
                .setParameter(
                        "amounts", longs(refused, one -> one.order().amount().value()))
                .setParameter("kinds", texts(refused, one -> one.order().kind().name()))
                .setParameter("sessions", texts(refused, one -> text(one.order().sessionId())))
                .setParameter("holds", texts(refused, one -> text(one.order().captureHoldId())))
                .setParameter(
                        "reasons", texts(refused, one -> reason(one.order().override())))
                .setParameter(
                        "deciders", texts(refused, one -> decider(one.order().override())))
                .setParameter(
                        "occurred",
                        texts(refused, one -> optionalMicros(one.order().occurredAt())))
                .setParameter(
                        "problems", texts(refused, one -> refusal(one).problem().name()))
                .setParameter(
                        "fields", texts(refused, one -> nullToEmpty(refusal(one).field())))
                .setParameter("details", texts(refused, one -> refusal(one).detail())));
    }

    private Uni<Void> writePlaced() {
        var placed = decided.placed();
        if (placed.isEmpty()) {
            return nothing();
        }
        // A hold that is placed and resolved in one batch is written open first: resolving is a change of its own.
        return run(session.createNativeQuery(BatchSql.PLACED_HOLDS)
                .setParameter("community", before.communityId())
                .setParameter("recordedAt", micros(decided.recordedAt()))
                .setParameter("ids", uuids(placed, Hold::id))
                .setParameter("debits", uuids(placed, Hold::debitAccountId))
                .setParameter("credits", uuids(placed, Hold::creditAccountId))
                .setParameter("amounts", longs(placed, hold -> hold.amount().value()))
                .setParameter("arrangements", uuids(placed, Hold::arrangementId))
                .setParameter("states", texts(placed, hold -> hold.state().name()))
                .setParameter(
                        "refusals",
                        texts(
                                placed,
                                hold -> hold.refusal() == null
                                        ? ""
                                        : hold.refusal().name())));
    }

    private Uni<Void> writeResolved() {
        var resolved = decided.resolved();
        if (resolved.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.RESOLVED_HOLDS)
                .setParameter("community", before.communityId())
                .setParameter("recordedAt", micros(decided.recordedAt()))
                .setParameter("ids", uuids(resolved, Hold::id))
                .setParameter("states", texts(resolved, hold -> hold.state().name()))
                .setParameter(
                        "captured", longs(resolved, hold -> hold.captured().value())));
    }

    private Uni<Void> writeAccounts() {
        var touched = new LinkedHashMap<UUID, Account>();
        decided.entries().forEach(entry -> touch(touched, entry.accountId()));
        decided.placed().stream().filter(Hold::isOpen).forEach(hold -> touch(touched, hold));
        decided.resolved().forEach(hold -> touch(touched, hold));
        if (touched.isEmpty()) {
            return nothing();
        }
        var accounts = List.copyOf(touched.values());
        return run(session.createNativeQuery(BatchSql.ACCOUNTS)
                .setParameter("ids", uuids(accounts, Account::id))
                .setParameter(
                        "balances", longs(accounts, account -> account.balance().value()))
                .setParameter("held", longs(accounts, account -> account.held().value()))
                .setParameter(
                        "incoming",
                        longs(accounts, account -> account.incoming().value()))
                .setParameter("versions", longs(accounts, Account::version)));
    }

    /** L8: the block is chained to the one before; its number is the fence against a second writer. */
    private Uni<Void> writeBlock() {
        var posted = decided.posted();
        var recordedAt = micros(decided.recordedAt());
        if (posted.isEmpty()) {
            return run(session.createNativeQuery(BatchSql.HEAD_TIME)
                    .setParameter("community", before.communityId())
                    .setParameter("recordedAt", recordedAt));
        }
        return run(session.createNativeQuery(BatchSql.BLOCK)
                .setParameter("community", before.communityId())
                .setParameter("seq", before.lastBlock() + 1)
                .setParameter("prevHash", before.lastHash().hex())
                .setParameter("hash", before.lastHash().next(posted).hex())
                .setParameter("firstSeq", posted.get(0).seq())
                .setParameter("count", posted.size())
                .setParameter("recordedAt", recordedAt));
    }

    private void touch(LinkedHashMap<UUID, Account> touched, Hold hold) {
        touch(touched, hold.debitAccountId());
        touch(touched, hold.creditAccountId());
    }

    private void touch(LinkedHashMap<UUID, Account> touched, UUID accountId) {
        var account = decided.state().accounts().get(accountId);
        if (account != null) {
            touched.put(accountId, account);
        }
    }

    private static Rejected refusal(KnownTransfer refused) {
        return refused.outcome()
                .fold(
                        posted -> {
                            throw new IllegalStateException("A posted transfer is no refusal.");
                        },
                        rejected -> rejected);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> run(Mutiny.MutationQuery query) {
        return query.executeUpdate().replaceWithVoid();
    }

    private static <T> UUID[] uuids(List<T> items, Function<T, UUID> field) {
        return items.stream().map(field).toArray(UUID[]::new);
    }

    private static <T> Long[] longs(List<T> items, Function<T, Long> field) {
        return items.stream().map(field).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> items, Function<T, String> field) {
        return items.stream().map(field).toArray(String[]::new);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String nullToEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String reason(@Nullable LimitOverride override) {
        return override == null ? "" : override.reason();
    }

    private static String decider(@Nullable LimitOverride override) {
        return override == null ? "" : override.by();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static String optionalMicros(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(micros(instant));
    }
}
