package org.commonhour.ledger.merkle;

import java.util.List;

/**
 * A complete subtree: the {@code 2^level} leaves from leaf {@code index * 2^level} on.
 *
 * @param level 0 for a leaf
 * @param index counted from 0 among the nodes of its level
 */
public record Node(int level, long index) {

    /** The tile that keeps what this node is made from. */
    public Tile tile() {
        return new Tile(level / Tile.HEIGHT, firstEntry() >> Tile.HEIGHT);
    }

    /**
     * The node's hash, from the hashes of its tile.
     *
     * @param entries the tile's hashes from its first on, as many as there are
     */
    public TreeHash in(List<TreeHash> entries) {
        int from = (int) (firstEntry() & (Tile.WIDTH - 1));
        return TreeHash.complete(entries.subList(from, from + (1 << rise())));
    }

    private int rise() {
        return level % Tile.HEIGHT;
    }

    private long firstEntry() {
        return index << rise();
    }
}
