package org.commonhour.ledger.proof;

import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.posting.TransferRecord;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a transfer is in the log.
 *
 * @param transferId the transfer
 * @param record what the log keeps of it
 * @param index the leaf's number, from 0
 * @param size of the log
 * @param path the hashes beside the way from the leaf to the root
 * @param root the root of the log of this size
 * @param note the signed checkpoint of exactly this size, if there is one
 * @param accounts those of its two accounts that the caller may see
 */
public record TransferProof(
        UUID transferId,
        TransferRecord record,
        long index,
        long size,
        List<TreeHash> path,
        TreeHash root,
        @Nullable String note,
        List<NamedAccount> accounts) {

    /** Keeps copies of its own. */
    public TransferProof {
        path = List.copyOf(path);
        accounts = List.copyOf(accounts);
    }
}
