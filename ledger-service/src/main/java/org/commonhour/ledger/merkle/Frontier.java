package org.commonhour.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: all that is needed to append leaves and to know the root, at most 63 hashes.
 *
 * <p>It holds one hash per complete subtree that the leaves fall into from the left, the largest first.
 */
public final class Frontier {

    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<TreeHash> subtrees;

    private Frontier(long size, List<TreeHash> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /**
     * The frontier that {@link #bytes()} wrote.
     *
     * @throws IllegalArgumentException when the bytes do not fit the size
     */
    public static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.LENGTH) {
            throw new IllegalArgumentException(
                    "A frontier of " + size + " leaves does not have " + bytes.length + " bytes.");
        }
        return new Frontier(size, Hashes.split(bytes));
    }

    /** The tree with these leaves behind its own: one hash per leaf and one or two per node, whatever the size. */
    public Frontier append(List<TreeHash> leaves) {
        var edge = new ArrayList<>(subtrees);
        long count = size;
        for (var leaf : leaves) {
            var hash = leaf;
            for (long rest = count; (rest & 1) == 1; rest >>= 1) {
                hash = TreeHash.node(edge.remove(edge.size() - 1), hash);
            }
            edge.add(hash);
            count++;
        }
        return new Frontier(count, List.copyOf(edge));
    }

    /** The root of the tree. */
    public TreeHash root() {
        return Hashes.foldRight(subtrees);
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The hashes one after the other, the largest subtree first. */
    public byte[] bytes() {
        return Hashes.join(subtrees);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier frontier && size == frontier.size && subtrees.equals(frontier.subtrees);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + subtrees.hashCode();
    }

    @Override
    public String toString() {
        return size + " leaves under " + root();
    }
}
