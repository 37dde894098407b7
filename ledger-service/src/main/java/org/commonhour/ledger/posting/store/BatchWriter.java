package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.kit.store.NativeStatement;
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

    // Neighbours in the index one after the other: each look-up finds its page in the processor's cache.
    private static final Comparator<Entry> BY_ACCOUNT =
            Comparator.comparing(Entry::accountId).thenComparing(Entry::version);

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

    /** The statements travel together and run in this order; when one fails, those after it do nothing. */
    Uni<Void> write() {
        return Uni.join()
                .all(
                        writeTransfers(),
                        writeEntries(),
                        writeRefusals(),
                        HoldWriter.writePlaced(session, batches),
                        HoldWriter.writeResolved(session, batches),
                        writeAccounts(),
                        TermWriter.write(session, batches),
                        writeBlocks(),
                        writeHeadTimes())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> writeTransfers() {
        var posted = Columns.of(batches, Decided::posted);
        if (posted.isEmpty()) {
            return nothing();
        }
        // The entries stand in pairs, in the order of their transfers: first the debit, then the credit.
        var versions = Columns.of(batches, Decided::entries).longs(Entry::version);
        return run(BatchSql.TRANSFERS
                .on(session)
                .set("communities", posted.communities())
                .set("ids", posted.uuids(PostedTransfer::id))
                .set("seqs", posted.longs(PostedTransfer::seq))
                .set("debits", posted.uuids(PostedTransfer::debitAccountId))
                .set("credits", posted.uuids(PostedTransfer::creditAccountId))
                .set("amounts", posted.longs(one -> one.amount().value()))
                .set("kinds", posted.texts(PostedTransfer::kind))
                .set("sessions", posted.texts(PostedTransfer::sessionId))
                .set("holds", posted.texts(PostedTransfer::captureHoldId))
                .set("reasons", posted.texts(one -> reason(one.override())))
                .set("deciders", posted.texts(one -> decider(one.override())))
                .set("occurred", posted.longs(one -> Columns.micros(one.occurredAt())))
                .set("given", posted.texts(PostedTransfer::occurredAtGiven))
                .set("recorded", posted.recorded())
                .set("debitVersions", everySecond(versions, 0))
                .set("creditVersions", everySecond(versions, 1))
                .set("reverses", posted.texts(PostedTransfer::reversesTransferId))
                .set("reversalReasons", posted.texts(one -> reason(one.reversal())))
                .set("reversers", posted.texts(one -> decider(one.reversal())))
                .set("warnings", posted.texts(BatchWriter::warnings))
                // The blocks' leaves stand in the order of the rows.
                .set(
                        "leaves",
                        blocks.stream()
                                .flatMap(block -> block.leaves().stream())
                                .map(TreeHash::hex)
                                .toArray(String[]::new)));
    }

    private Uni<Void> writeEntries() {
        var entries = Columns.of(batches, Decided::entries).sorted(BY_ACCOUNT);
        if (entries.isEmpty()) {
            return nothing();
        }
        return run(BatchSql.ENTRIES
                .on(session)
                .set("communities", entries.communities())
                .set("accounts", entries.uuids(Entry::accountId))
                .set("versions", entries.longs(Entry::version))
                .set("transfers", entries.uuids(Entry::transferId))
                .set("seqs", entries.longs(Entry::seq))
                .set("amounts", entries.longs(entry -> entry.amount().value()))
                .set("balances", entries.longs(entry -> entry.balanceAfter().value())));
    }

    private Uni<Void> writeRefusals() {
        var refused = Columns.of(batches, Decided::refused);
        if (refused.isEmpty()) {
            return nothing();
        }
        return run(BatchSql.REFUSALS
                .on(session)
                .set("communities", refused.communities())
                .set("ids", refused.uuids(one -> one.order().id()))
                .set("debits", refused.uuids(one -> one.order().debitAccountId()))
                .set("credits", refused.uuids(one -> one.order().creditAccountId()))
                .set("amounts", refused.longs(one -> one.order().amount().value()))
                .set("kinds", refused.texts(one -> one.order().kind()))
                .set("sessions", refused.texts(one -> one.order().sessionId()))
                .set("holds", refused.texts(one -> one.order().captureHoldId()))
                .set("reasons", refused.texts(one -> reason(one.order().override())))
                .set("deciders", refused.texts(one -> decider(one.order().override())))
                .set("occurred", refused.texts(one -> optionalMicros(one.order().occurredAt())))
                .set("problems", refused.texts(one -> refusal(one).problem()))
                .set("fields", refused.texts(one -> refusal(one).field()))
                .set("details", refused.texts(one -> refusal(one).detail()))
                .set("recorded", refused.recorded())
                .set("reverses", refused.texts(one -> one.order().reversesTransferId()))
                .set("reversalReasons", refused.texts(one -> reason(one.order().reversal())))
                .set("reversers", refused.texts(one -> decider(one.order().reversal()))));
    }

    private Uni<Void> writeAccounts() {
        var accounts = Columns.of(batches, BatchWriter::touched).sorted(Comparator.comparing(Account::id));
        if (accounts.isEmpty()) {
            return nothing();
        }
        return run(BatchSql.ACCOUNTS
                .on(session)
                .set("ids", accounts.uuids(Account::id))
                .set("balances", accounts.longs(account -> account.balance().value()))
                .set("held", accounts.longs(account -> account.held().value()))
                .set("incoming", accounts.longs(account -> account.incoming().value()))
                .set("versions", accounts.longs(Account::version)));
    }

    /** L8: the number of a block is the fence against a second writer. */
    private Uni<Void> writeBlocks() {
        if (blocks.isEmpty()) {
            return nothing();
        }
        var heads = Columns.of(withTransfers(), decided -> List.of(decided));
        return run(BatchSql.BLOCKS
                .on(session)
                .set("communities", heads.communities())
                .set("seqs", longs(Block::seq))
                .set("prevHashes", texts(block -> block.previous().hex()))
                .set("hashes", texts(block -> block.hash().hex()))
                .set("roots", texts(block -> block.log().root().hex()))
                .set("firstSeqs", longs(Block::firstSeq))
                .set(
                        "counts",
                        blocks.stream().map(block -> block.leaves().size()).toArray(Integer[]::new))
                .set(
                        "frontiers",
                        texts(block -> HexFormat.of().formatHex(block.log().bytes())))
                .set("recorded", heads.recorded()));
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
        return run(BatchSql.HEAD_TIMES
                .on(session)
                .set("communities", heads.communities())
                .set("recorded", heads.recorded()));
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

    private static Uni<Void> run(NativeStatement.Run statement) {
        return statement.update().replaceWithVoid();
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
