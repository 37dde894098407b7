package org.commonhour.ledger.proof;

import java.util.List;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * The proof that a log is the beginning of a longer one.
 *
 * @param first how many transfers the shorter one has
 * @param second how many the longer one has
 * @param firstRoot the root of the shorter one
 * @param secondRoot the root of the longer one
 * @param path the hashes that lead to both
 */
public record LogGrowth(long first, long second, TreeHash firstRoot, TreeHash secondRoot, List<TreeHash> path) {

    /** Keeps a copy of its own. */
    public LogGrowth {
        path = List.copyOf(path);
    }
}
