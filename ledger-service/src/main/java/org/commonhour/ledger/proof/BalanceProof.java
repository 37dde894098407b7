package org.commonhour.ledger.proof;

import java.util.List;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * The proof of a balance at the end of a month.
 *
 * @param balance the balance
 * @param month what was signed about the month
 * @param path the hashes beside the way from the leaf to the root
 * @param account the account it is of
 */
public record BalanceProof(SealedBalance balance, SealedMonth month, List<TreeHash> path, NamedAccount account) {

    /** Keeps a copy of its own. */
    public BalanceProof {
        path = List.copyOf(path);
    }
}
