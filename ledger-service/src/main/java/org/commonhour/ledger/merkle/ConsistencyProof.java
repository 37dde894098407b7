package org.commonhour.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a tree is the beginning of a larger one: that nothing was changed, removed or put in between.
 *
 * @param first how many leaves the smaller tree has, at least one
 * @param second how many the larger one has
 * @param path the hashes that lead to both roots
 */
public record ConsistencyProof(long first, long second, List<TreeHash> path) {

    /** Keeps a copy of its own. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it leads to both roots (RFC 9162, section 2.1.4.2). */
    public boolean verifies(TreeHash firstRoot, TreeHash secondRoot) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.add(0, firstRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        long at = first - 1;
        long last = second - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var older = hashes.get(0);
        var newer = hashes.get(0);
        for (var beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                older = TreeHash.node(beside, older);
                newer = TreeHash.node(beside, newer);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                newer = TreeHash.node(newer, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(firstRoot) && newer.equals(secondRoot);
    }
}
