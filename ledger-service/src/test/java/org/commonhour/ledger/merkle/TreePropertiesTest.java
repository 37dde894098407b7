package org.commonhour.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against the definitions of RFC 9162, and against everything that is nearly right. */
class TreePropertiesTest {

    private static final List<TreeHash> LEAVES = IntStream.range(0, 70_000)
            .mapToObj(i -> TreeHash.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}))
            .toList();

    @Property(tries = 300)
    void growsToTheSameRootInWhateverSteps(
            @ForAll @IntRange(max = 700) int first, @ForAll @IntRange(max = 700) int more) {
        var grown = Frontier.EMPTY.append(LEAVES.subList(0, first));
        var kept = Frontier.of(first, grown.bytes());
        var whole = kept.append(LEAVES.subList(first, first + more));

        assertThat(kept).isEqualTo(grown);
        assertThat(whole).isEqualTo(Frontier.EMPTY.append(LEAVES.subList(0, first + more)));
        assertThat(whole.root().bytes()).isEqualTo(NaiveTree.root(bytes(first + more)));
        assertThat(whole.size()).isEqualTo(first + more);
    }

    @Property(tries = 300)
    void everyLeafProvesThatItIsThereAndNothingElseDoes(
            @ForAll @IntRange(min = 1, max = 700) int size,
            @ForAll @IntRange(max = 699) int place,
            @ForAll @IntRange(max = 255) int flipped) {
        int index = place % size;
        var root = Frontier.EMPTY.append(LEAVES.subList(0, size)).root();
        var leaf = LEAVES.get(index);
        var proof =
                new InclusionProof(index, size, ProofPlan.inclusion(index, size).resolve(node -> inTiles(node, size)));

        assertThat(proof.path().stream().map(TreeHash::bytes))
                .containsExactlyElementsOf(NaiveTree.path(index, bytes(size)));
        assertThat(proof.verifies(leaf, root)).isTrue();
        assertThat(proof.verifies(flip(leaf, flipped), root)).isFalse();
        assertThat(proof.verifies(leaf, flip(root, flipped))).isFalse();
        assertThat(new InclusionProof(index + 1, size, proof.path()).verifies(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(index, size + size, proof.path()).verifies(leaf, root))
                .isFalse();
        for (var wrong : nearly(proof.path(), flipped)) {
            assertThat(new InclusionProof(index, size, wrong).verifies(leaf, root))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void everyOlderTreeProvesThatItIsTheBeginningAndNothingElseDoes(
            @ForAll @IntRange(min = 1, max = 700) int second,
            @ForAll @IntRange(max = 699) int place,
            @ForAll @IntRange(max = 255) int flipped) {
        int first = 1 + place % second;
        var older = Frontier.EMPTY.append(LEAVES.subList(0, first)).root();
        var newer = Frontier.EMPTY.append(LEAVES.subList(0, second)).root();
        var proof = new ConsistencyProof(
                first, second, ProofPlan.consistency(first, second).resolve(node -> inTiles(node, second)));

        assertThat(proof.path().stream().map(TreeHash::bytes))
                .containsExactlyElementsOf(NaiveTree.consistency(first, bytes(second), true));
        assertThat(proof.verifies(older, newer)).isTrue();
        assertThat(proof.verifies(flip(older, flipped), newer)).isFalse();
        assertThat(proof.verifies(older, flip(newer, flipped))).isFalse();
        for (var wrong : nearly(proof.path(), flipped)) {
            assertThat(new ConsistencyProof(first, second, wrong).verifies(older, newer))
                    .isFalse();
        }
    }

    @Property(tries = 40)
    void provesFromTilesInLargeTreesToo(
            @ForAll @IntRange(min = 1, max = 70_000) int size, @ForAll @IntRange(max = 69_999) int place) {
        int index = place % size;
        var root = Frontier.EMPTY.append(LEAVES.subList(0, size)).root();
        var proof =
                new InclusionProof(index, size, ProofPlan.inclusion(index, size).resolve(node -> inTiles(node, size)));

        assertThat(proof.verifies(LEAVES.get(index), root)).isTrue();
        assertThat(ProofPlan.root(size).resolve(node -> inTiles(node, size))).containsExactly(root);
    }

    /** Reads the node where the service reads it: in a tile, complete or not. */
    private static TreeHash inTiles(Node node, int size) {
        var tile = node.tile();
        assertThat(tile.width(size)).isBetween(1, Tile.WIDTH);
        return node.in(entries(tile.level(), tile.firstEntry(), tile.width(size)));
    }

    private static final Map<Tile, TreeHash> TILE_ROOTS = new HashMap<>();

    private static List<TreeHash> entries(int level, long from, int count) {
        if (level == 0) {
            return LEAVES.subList((int) from, (int) from + count);
        }
        var entries = new ArrayList<TreeHash>();
        for (long i = from; i < from + count; i++) {
            var below = new Tile(level - 1, i);
            var root = TILE_ROOTS.get(below);
            if (root == null) {
                root = TreeHash.complete(entries(level - 1, below.firstEntry(), Tile.WIDTH));
                TILE_ROOTS.put(below, root);
            }
            entries.add(root);
        }
        return entries;
    }

    private static List<List<TreeHash>> nearly(List<TreeHash> path, int flipped) {
        var wrong = new ArrayList<List<TreeHash>>();
        for (int i = 0; i < path.size(); i++) {
            var changed = new ArrayList<>(path);
            changed.set(i, flip(path.get(i), flipped));
            wrong.add(changed);
        }
        var longer = new ArrayList<>(path);
        longer.add(LEAVES.get(0));
        wrong.add(longer);
        if (!path.isEmpty()) {
            wrong.add(path.subList(0, path.size() - 1));
            wrong.add(path.subList(1, path.size()));
        }
        return wrong;
    }

    private static TreeHash flip(TreeHash hash, int bit) {
        var bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return TreeHash.of(bytes);
    }

    private static List<byte[]> bytes(int size) {
        return LEAVES.subList(0, size).stream().map(TreeHash::bytes).toList();
    }
}
