package org.commonhour.ledger.merkle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which hashes a proof consists of, known from numbers alone; the hashes are looked up afterwards, all at once.
 *
 * <p>Each hash is the root of a range of leaves, and each range falls into complete subtrees (RFC 9162, sections 2.1.3.1
 * and 2.1.4.1).
 */
public final class ProofPlan {

    /** The leaves from {@code from} on, without {@code to}. */
    private record Range(long from, long to) {

        List<Node> subtrees() {
            var nodes = new ArrayList<Node>();
            for (long at = from; at < to; ) {
                int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
                nodes.add(new Node(level, at >> level));
                at += 1L << level;
            }
            return nodes;
        }
    }

    private final List<Range> ranges;

    private ProofPlan(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** The root of the first {@code size} leaves; the only hash of its plan. */
    public static ProofPlan root(long size) {
        return new ProofPlan(List.of(new Range(0, size)));
    }

    /** The proof that the leaf with this number, from 0, is among the first {@code size}. */
    public static ProofPlan inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf " + index + " among " + size + ".");
        }
        var down = new ArrayList<Range>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + leftOf(to - from);
            if (index < middle) {
                down.add(new Range(middle, to));
                to = middle;
            } else {
                down.add(new Range(from, middle));
                from = middle;
            }
        }
        return new ProofPlan(upwards(down));
    }

    /** The proof that the tree of {@code second} leaves starts with the tree of {@code first}; 1 to second. */
    public static ProofPlan consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("A tree of " + second + " leaves holds no older one of " + first + ".");
        }
        var down = new ArrayList<Range>();
        long from = 0;
        long to = second;
        while (first < to) {
            long middle = from + leftOf(to - from);
            if (first <= middle) {
                down.add(new Range(middle, to));
                to = middle;
            } else {
                down.add(new Range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            down.add(new Range(from, to));
        }
        return new ProofPlan(upwards(down));
    }

    /** Every complete subtree whose hash is needed. */
    public Set<Node> nodes() {
        var nodes = new LinkedHashSet<Node>();
        ranges.forEach(range -> nodes.addAll(range.subtrees()));
        return nodes;
    }

    /** The proof, from the hashes of {@link #nodes()}. */
    public List<TreeHash> resolve(Function<Node, TreeHash> hashOf) {
        return ranges.stream()
                .map(range ->
                        Hashes.foldRight(range.subtrees().stream().map(hashOf).toList()))
                .toList();
    }

    /** The largest power of two below the size: how many leaves are to the left of the root. */
    private static long leftOf(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static List<Range> upwards(List<Range> down) {
        var up = new ArrayList<Range>(down.size());
        for (int i = down.size() - 1; i >= 0; i--) {
            up.add(down.get(i));
        }
        return up;
    }
}
