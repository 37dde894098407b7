package org.commonhour.ledger.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * What a batch with at least one transfer adds to its community's log. L8: each block is chained to the one before.
 *
 * @param seq its gap-free number in the community, from 1
 * @param previous the hash of the block before
 * @param hash its own
 * @param firstSeq the number of its first transfer
 * @param leaves the hashes of its transfers' leaves, in their order
 * @param log the log after it
 */
public record Block(long seq, BlockHash previous, BlockHash hash, long firstSeq, List<TreeHash> leaves, Frontier log) {

    /** Keeps a copy of its own. */
    public Block {
        leaves = List.copyOf(leaves);
    }

    /** The block that the transfers of a batch make; its cost grows with their number alone. */
    public static Block after(LedgerHead before, Decided decided) {
        var accounts = decided.state().accounts();
        var leaves = new ArrayList<TreeHash>(decided.posted().size());
        for (var transfer : decided.posted()) {
            var debit = Objects.requireNonNull(accounts.get(transfer.debitAccountId()));
            var credit = Objects.requireNonNull(accounts.get(transfer.creditAccountId()));
            leaves.add(TransferRecord.of(transfer, debit.ref(), credit.ref()).leaf());
        }
        var log = before.log().append(leaves);
        long seq = before.lastBlock() + 1;
        long firstSeq = before.lastSeq() + 1;
        var hash = before.lastHash().next(log.root(), seq, firstSeq, leaves.size(), decided.recordedAt());
        return new Block(seq, before.lastHash(), hash, firstSeq, leaves, log);
    }
}
