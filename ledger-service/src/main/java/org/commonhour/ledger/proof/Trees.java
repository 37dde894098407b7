package org.commonhour.ledger.proof;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commonhour.ledger.merkle.Tile;
import org.commonhour.ledger.merkle.TreeHash;

/** The hashes of every tree: leaves as they were written, and complete tiles above them. */
public interface Trees {

    /** The hashes of these tiles, as far as they are kept. */
    Uni<Map<Tile, List<TreeHash>>> tiles(Tree tree, Collection<Tile> tiles);

    /**
     * The hashes that tiles of this level are made from, at most {@code count} from number {@code from} on: those of
     * leaves for level 0, else the roots of kept tiles of the level below.
     */
    Uni<List<TreeHash>> entries(Tree tree, int level, long from, int count);

    /** How many tiles of this level are kept; they have no gap. */
    Uni<Long> kept(Tree tree, int level);

    /** Keeps complete tiles of one level; those that are there already stay as they are. */
    Uni<Void> keep(Tree tree, int level, long firstIndex, List<List<TreeHash>> tiles);
}
