package org.commonhour.ledger.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * Goes through a log from its first transfer and compares every root that was ever kept.
 *
 * <p>A root that does not fit is explained by as few rows as possible: an altered block row, a leaf that its transfer does
 * not give, a transfer that was rewritten together with its leaf. What cannot be explained ends the comparison, because
 * all later roots stand on it.
 */
final class LogAudit {

    private final VerifierKey key;
    private final Map<Long, AuditedTransfer> unlikeLeaf = new HashMap<>();
    private final Map<Long, AuditedTransfer> unlikeTile = new HashMap<>();
    private final Set<String> alteredBlocks = new HashSet<>();
    private final List<LogFault> faults = new ArrayList<>();
    private Frontier log = Frontier.EMPTY;
    private boolean broken;

    LogAudit(VerifierKey key) {
        this.key = key;
    }

    void unlikeTheirLeaf(List<AuditedTransfer> transfers) {
        for (var transfer : transfers) {
            unlikeLeaf.put(transfer.seq(), transfer);
            faults.add(new LogFault("transfer", transfer.id(), "It does not give the hash of its leaf."));
        }
    }

    void unlikeTheirTile(List<AuditedTransfer> transfers) {
        transfers.forEach(transfer -> unlikeTile.put(transfer.seq(), transfer));
    }

    void alteredBlocks(List<LogFault> blocks) {
        blocks.forEach(block -> alteredBlocks.add(block.row()));
        faults.addAll(blocks);
    }

    void add(LogFault fault) {
        faults.add(fault);
    }

    /** How many transfers have been gone through. */
    long size() {
        return log.size();
    }

    /** Whether going on makes sense. */
    boolean isBroken() {
        return broken;
    }

    /** Whether the row of this block was found to be altered. */
    boolean isAltered(AuditedBlock block) {
        return alteredBlocks.contains(Long.toString(block.seq()));
    }

    /** The next block, with the hashes of its leaves as they are stored. */
    void block(AuditedBlock block, List<TreeHash> leaves) {
        var kept = log.append(leaves);
        if (kept.root().equals(block.root())) {
            log = kept;
            return;
        }
        var row = Long.toString(block.seq());
        var given = log.append(instead(leaves, unlikeLeaf));
        var tiled = log.append(instead(leaves, unlikeTile));
        if (given.root().equals(block.root())) {
            log = given;
        } else if (tiled.root().equals(block.root())) {
            nameRewritten(leaves.size());
            log = tiled;
        } else if (isAltered(block)) {
            log = kept;
        } else {
            faults.add(new LogFault(
                    "block",
                    row,
                    "Its root is not that of the transfers up to number " + kept.size() + "; from number "
                            + (log.size() + 1) + " on something was rewritten."));
            broken = true;
        }
    }

    /** A checkpoint of exactly the size that has been reached. */
    void checkpoint(SignedCheckpoint checkpoint) {
        var row = Long.toString(checkpoint.size());
        if (!isSigned(checkpoint.note(), key.name(), checkpoint.size(), checkpoint.root())) {
            faults.add(new LogFault("checkpoint", row, "Its note does not say the same, or is not signed by our key."));
        } else if (!checkpoint.root().equals(log.root())) {
            faults.add(new LogFault("checkpoint", row, "The log does not have the root any more that was signed."));
        }
    }

    /** The balances of a month, with the root of their leaves. */
    void month(Tree tree, SealedMonth month, TreeHash root) {
        if (!isSigned(month.note(), tree.origin(), month.accounts(), month.root())) {
            faults.add(new LogFault("sealed_month", tree.name(), "Its note does not say the same, or is not ours."));
        } else if (!root.equals(month.root())) {
            faults.add(new LogFault("sealed_month", tree.name(), "Its balances are not those that were signed."));
        }
    }

    /** The end of the log, when all blocks have been gone through. */
    void end(AuditedHead head) {
        if (!broken
                && (log.size() != head.size()
                        || !HexFormat.of().formatHex(log.bytes()).equals(head.frontier()))) {
            faults.add(new LogFault("ledger_head", "the community's", "It does not fit the log."));
        }
    }

    /** Everything that does not fit. A tile that differs although all roots fit was altered itself. */
    List<LogFault> faults() {
        var all = new ArrayList<>(faults);
        unlikeTile.keySet().stream()
                .filter(seq -> !unlikeLeaf.containsKey(seq))
                .map(seq -> (seq - 1) / 256)
                .distinct()
                .sorted()
                .map(tile -> new LogFault("log_tile", "log/0/" + tile, "It does not have the leaves of the log."))
                .forEach(all::add);
        return all;
    }

    private List<TreeHash> instead(List<TreeHash> leaves, Map<Long, AuditedTransfer> better) {
        var changed = new ArrayList<TreeHash>(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            var transfer = better.get(log.size() + 1 + i);
            changed.add(transfer == null ? leaves.get(i) : transfer.leaf());
        }
        return changed;
    }

    private void nameRewritten(int count) {
        for (long seq = log.size() + 1; seq <= log.size() + count; seq++) {
            var transfer = unlikeTile.remove(seq);
            if (transfer != null && !unlikeLeaf.containsKey(seq)) {
                faults.add(new LogFault("transfer", transfer.id(), "It was rewritten together with its leaf."));
            }
        }
    }

    private boolean isSigned(String note, String origin, long size, TreeHash root) {
        try {
            var signed = SignedNote.parse(note);
            var said = Checkpoint.parse(signed.text());
            return signed.isSignedBy(key)
                    && said.origin().equals(origin)
                    && said.size() == size
                    && said.root().equals(root);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
