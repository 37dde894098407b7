package org.commonhour.ledger.proof;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonhour.ledger.merkle.Node;
import org.commonhour.ledger.merkle.ProofPlan;
import org.commonhour.ledger.merkle.Tile;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * Looks up the hashes of proofs.
 *
 * <p>Complete tiles are kept, so a proof in a tree of n leaves reads one tile of 256 hashes per eight levels and, at the
 * right edge, at most 255 hashes per eight levels: four reads of 8 KiB for a log of millions.
 */
@ApplicationScoped
public class TreeService {

    private static final int TILES_AT_ONCE = 16;

    private final Trees trees;

    TreeService(Trees trees) {
        this.trees = trees;
    }

    /** The hashes of the plan, in a tree of so many leaves whose complete tiles are kept. */
    public Uni<List<TreeHash>> resolve(Tree tree, ProofPlan plan, long size) {
        var nodes = plan.nodes();
        Set<Tile> complete = new LinkedHashSet<>();
        Set<Tile> partial = new LinkedHashSet<>();
        nodes.stream().map(Node::tile).forEach(tile -> (tile.width(size) == Tile.WIDTH ? complete : partial).add(tile));
        return (complete.isEmpty()
                        ? Uni.createFrom().item(Map.<Tile, List<TreeHash>>of())
                        : trees.tiles(tree, complete))
                .flatMap(found -> withPartial(tree, partial, size, new HashMap<>(found)))
                .map(found -> plan.resolve(node -> node.in(entries(found, node.tile()))));
    }

    /** The root of the first {@code size} leaves. */
    public Uni<TreeHash> root(Tree tree, long size) {
        return size == 0
                ? Uni.createFrom().item(TreeHash.EMPTY)
                : resolve(tree, ProofPlan.root(size), size).map(hashes -> hashes.get(0));
    }

    /** Keeps every complete tile of a tree of so many leaves; some at a time, so that memory stays bounded. */
    public Uni<Void> keep(Tree tree, long size) {
        return keepLevel(tree, 0, size);
    }

    private Uni<Void> keepLevel(Tree tree, int level, long size) {
        long wanted = Tile.complete(level, size);
        return wanted == 0
                ? Uni.createFrom().voidItem()
                : trees.kept(tree, level)
                        .flatMap(kept -> keepFrom(tree, level, kept, wanted))
                        .chain(() -> keepLevel(tree, level + 1, size));
    }

    private Uni<Void> keepFrom(Tree tree, int level, long kept, long wanted) {
        var steps = new ArrayList<Long>();
        for (long next = kept; next < wanted; next += TILES_AT_ONCE) {
            steps.add(next);
        }
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(
                        first -> keepSome(tree, level, first, (int) Math.min(TILES_AT_ONCE, wanted - first)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> keepSome(Tree tree, int level, long first, int count) {
        return trees.entries(tree, level, first * Tile.WIDTH, count * Tile.WIDTH)
                .flatMap(hashes -> {
                    if (hashes.size() != count * Tile.WIDTH) {
                        throw new IllegalStateException(
                                "Hashes of level " + level + " are missing behind tile " + first + ".");
                    }
                    var tiles = new ArrayList<List<TreeHash>>();
                    for (int i = 0; i < count; i++) {
                        tiles.add(hashes.subList(i * Tile.WIDTH, (i + 1) * Tile.WIDTH));
                    }
                    return trees.keep(tree, level, first, tiles);
                });
    }

    private Uni<Map<Tile, List<TreeHash>>> withPartial(
            Tree tree, Set<Tile> partial, long size, Map<Tile, List<TreeHash>> found) {
        return Multi.createFrom()
                .iterable(partial)
                .onItem()
                .transformToUniAndConcatenate(
                        tile -> trees.entries(tree, tile.level(), tile.firstEntry(), tile.width(size))
                                .invoke(entries -> found.put(tile, entries)))
                .collect()
                .last()
                .map(last -> found);
    }

    private static List<TreeHash> entries(Map<Tile, List<TreeHash>> found, Tile tile) {
        var entries = found.get(tile);
        if (entries == null) {
            throw new IllegalStateException("Tile " + tile.level() + "/" + tile.index() + " is not kept.");
        }
        return entries;
    }
}
