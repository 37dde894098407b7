package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.posting.Block;
import org.commonhour.ledger.posting.Decided;
import org.commonhour.ledger.posting.DecidedBatch;
import org.commonhour.ledger.posting.Entry;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.LimitWarning;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.Rejected;
import org.commonhour.ledger.posting.Reversal;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes what was decided: one statement per table, whatever the number of rows and communities. */
final class BatchWriter {

    private final Mutiny.Session session;
    private final List<DecidedBatch> batches;
    private final List<Block> blocks;

    BatchWriter(Mutiny.Session session, List<DecidedBatch> batches) {
        this.session = session;
        this.batches = batches;
        this.blocks = withTransfers().stream()
                .map(batch -> Block.after(batch.before(), batch.decided()))
                .toList();
    }

    Uni<Void> write() {
        return writeTransfers()
                .chain(this::writeEntries)
                .chain(this::writeRefusals)
                .chain(() -> HoldWriter.write(session, batches))
                .chain(this::writeAccounts)
                .chain(() -> TermWriter.write(session, batches))
                .chain(this::writeBlocks)
                .chain(this::writeHeadTimes);
    }

    private Uni<Void> writeTransfers() {
        var posted = Columns.of(batches, Decided::posted);
        if (posted.isEmpty()) {
            return nothing();
        }
        // The entries stand in pairs, in the order of their transfers: first the debit, then the credit.
        var versions = Columns.of(batches, Decided::entries).longs(Entry::version);
        return run(session.createNativeQuery(BatchSql.TRANSFERS)
                .setParameter("communities", posted.communities())
                .setParameter("ids", posted.uuids(PostedTransfer::id))
                .setParameter("seqs", posted.longs(PostedTransfer::seq))
                .setParameter("debits", posted.uuids(PostedTransfer::debitAccountId))
                .setParameter("credits", posted.uuids(PostedTransfer::creditAccountId))
                .setParameter("amounts", posted.longs(one -> one.amount().value()))
                .setParameter("kinds", posted.texts(PostedTransfer::kind))
                .setParameter("sessions", posted.texts(PostedTransfer::sessionId))
                .setParameter("holds", posted.texts(PostedTransfer::captureHoldId))
                .setParameter("reasons", posted.texts(one -> reason(one.override())))
                .setParameter("deciders", posted.texts(one -> decider(one.override())))
                .setParameter("occurred", posted.longs(one -> Columns.micros(one.occurredAt())))
                .setParameter("given", posted.texts(PostedTransfer::occurredAtGiven))
                .setParameter("recorded", posted.recorded())
                .setParameter("debitVersions", everySecond(versions, 0))
                .setParameter("creditVersions", everySecond(versions, 1))
                .setParameter("reverses", posted.texts(PostedTransfer::reversesTransferId))
                .setParameter("reversalReasons", posted.texts(one -> reason(one.reversal())))
                .setParameter("reversers", posted.texts(one -> decider(one.reversal())))
                .setParameter("warnings", posted.texts(BatchWriter::warnings))
                // The blocks' leaves stand in the order of the rows.
                .setParameter(
                        "leaves",
                        blocks.stream()
                                .flatMap(block -> block.leaves().stream())
                                .map(TreeHash::hex)
                                .toArray(String[]::new)));
    }

    private Uni<Void> writeEntries() {
        var entries = Columns.of(batches, Decided::entries);
        if (entries.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.ENTRIES)
                .setParameter("communities", entries.communities())
                .setParameter("accounts", entries.uuids(Entry::accountId))
                .setParameter("versions", entries.longs(Entry::version))
                .setParameter("transfers", entries.uuids(Entry::transferId))
                .setParameter("seqs", entries.longs(Entry::seq))
                .setParameter("amounts", entries.longs(entry -> entry.amount().value()))
                .setParameter(
                        "balances", entries.longs(entry -> entry.balanceAfter().value())));
    }

    private Uni<Void> writeRefusals() {
        var refused = Columns.of(batches, Decided::refused);
        if (refused.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.REFUSALS)
                .setParameter("communities", refused.communities())
                .setParameter("ids", refused.uuids(one -> one.order().id()))
                .setParameter("debits", refused.uuids(one -> one.order().debitAccountId()))
                .setParameter("credits", refused.uuids(one -> one.order().creditAccountId()))
                .setParameter(
                        "amounts", refused.longs(one -> one.order().amount().value()))
                .setParameter("kinds", refused.texts(one -> one.order().kind()))
                .setParameter("sessions", refused.texts(one -> one.order().sessionId()))
                .setParameter("holds", refused.texts(one -> one.order().captureHoldId()))
                .setParameter("reasons", refused.texts(one -> reason(one.order().override())))
                .setParameter(
                        "deciders", refused.texts(one -> decider(one.order().override())))
                .setParameter(
                        "occurred",
                        refused.texts(one -> optionalMicros(one.order().occurredAt())))
                .setParameter("problems", refused.texts(one -> refusal(one).problem()))
                .setParameter("fields", refused.texts(one -> refusal(one).field()))
                .setParameter("details", refused.texts(one -> refusal(one).detail()))
                .setParameter("recorded", refused.recorded())
                .setParameter("reverses", refused.texts(one -> one.order().reversesTransferId()))
                .setParameter(
                        "reversalReasons",
                        refused.texts(one -> reason(one.order().reversal())))
                .setParameter(
                        "reversers", refused.texts(one -> decider(one.order().reversal()))));
    }

    private Uni<Void> writeAccounts() {
        var accounts = Columns.of(batches, BatchWriter::touched);
        if (accounts.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.ACCOUNTS)
                .setParameter("ids", accounts.uuids(Account::id))
                .setParameter(
                        "balances", accounts.longs(account -> account.balance().value()))
                .setParameter("held", accounts.longs(account -> account.held().value()))
                .setParameter(
                        "incoming", accounts.longs(account -> account.incoming().value()))
                .setParameter("versions", accounts.longs(Account::version)));
    }

    /** L8: the number of a block is the fence against a second writer. */
    private Uni<Void> writeBlocks() {
        if (blocks.isEmpty()) {
            return nothing();
        }
        var heads = Columns.of(withTransfers(), decided -> List.of(decided));
        return run(session.createNativeQuery(BatchSql.BLOCKS)
                .setParameter("communities", heads.communities())
                .setParameter("seqs", longs(Block::seq))
                .setParameter("prevHashes", texts(block -> block.previous().hex()))
                .setParameter("hashes", texts(block -> block.hash().hex()))
                .setParameter("roots", texts(block -> block.log().root().hex()))
                .setParameter("firstSeqs", longs(Block::firstSeq))
                .setParameter(
                        "counts",
                        blocks.stream().map(block -> block.leaves().size()).toArray(Integer[]::new))
                .setParameter(
                        "frontiers",
                        texts(block -> HexFormat.of().formatHex(block.log().bytes())))
                .setParameter("recorded", heads.recorded()));
    }

    private List<DecidedBatch> withTransfers() {
        return batches.stream()
                .filter(batch -> !batch.decided().posted().isEmpty())
                .toList();
    }

    private Long[] longs(Function<Block, Long> field) {
        return blocks.stream().map(field).toArray(Long[]::new);
    }

    private String[] texts(Function<Block, String> field) {
        return blocks.stream().map(field).toArray(String[]::new);
    }

    /** Without a transfer there is no block, but the recorded time goes on all the same (L11). */
    private Uni<Void> writeHeadTimes() {
        var heads = Columns.of(batches, decided -> decided.posted().isEmpty() ? List.of(decided) : List.of());
        if (heads.isEmpty()) {
            return nothing();
        }
        return run(session.createNativeQuery(BatchSql.HEAD_TIMES)
                .setParameter("communities", heads.communities())
                .setParameter("recorded", heads.recorded()));
    }

    /** The accounts that the batch changed, each once and as it is afterwards. */
    private static List<Account> touched(Decided decided) {
        var touched = new LinkedHashMap<UUID, Account>();
        var ids = new ArrayList<UUID>();
        decided.entries().forEach(entry -> ids.add(entry.accountId()));
        decided.placed().stream().filter(Hold::isOpen).forEach(hold -> addBoth(ids, hold));
        decided.resolved().forEach(hold -> addBoth(ids, hold));
        for (var id : ids) {
            var account = decided.state().accounts().get(id);
            if (account != null) {
                touched.put(id, account);
            }
        }
        return List.copyOf(touched.values());
    }

    private static void addBoth(List<UUID> ids, Hold hold) {
        ids.add(hold.debitAccountId());
        ids.add(hold.creditAccountId());
    }

    private static Rejected refusal(KnownTransfer refused) {
        return refused.outcome()
                .fold(
                        posted -> {
                            throw new IllegalStateException("A posted transfer is no refusal.");
                        },
                        rejected -> rejected);
    }

    private static Long[] everySecond(Long[] values, int first) {
        var some = new Long[values.length / 2];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[2 * i + first];
        }
        return some;
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> run(Mutiny.MutationQuery query) {
        return query.executeUpdate().replaceWithVoid();
    }

    private static @Nullable String reason(@Nullable LimitOverride override) {
        return override == null ? null : override.reason();
    }

    private static @Nullable String decider(@Nullable LimitOverride override) {
        return override == null ? null : override.by();
    }

    private static @Nullable String reason(@Nullable Reversal reversal) {
        return reversal == null ? null : reversal.reason();
    }

    private static @Nullable String decider(@Nullable Reversal reversal) {
        return reversal == null ? null : reversal.by();
    }

    private static String warnings(PostedTransfer transfer) {
        return transfer.warnings().stream().map(LimitWarning::name).collect(Collectors.joining(","));
    }

    private static @Nullable Object optionalMicros(@Nullable Instant instant) {
        return instant == null ? null : Columns.micros(instant);
    }
}
