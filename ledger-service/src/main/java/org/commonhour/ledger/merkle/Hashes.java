package org.commonhour.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hashes in a row. */
public final class Hashes {

    private Hashes() {}

    /** The hashes that stand one after the other in these bytes. */
    public static List<TreeHash> split(byte[] bytes) {
        if (bytes.length % TreeHash.LENGTH != 0) {
            throw new IllegalArgumentException("Hashes have 32 bytes each.");
        }
        var hashes = new ArrayList<TreeHash>(bytes.length / TreeHash.LENGTH);
        for (int at = 0; at < bytes.length; at += TreeHash.LENGTH) {
            hashes.add(TreeHash.of(Arrays.copyOfRange(bytes, at, at + TreeHash.LENGTH)));
        }
        return List.copyOf(hashes);
    }

    /** The hashes one after the other. */
    public static byte[] join(List<TreeHash> hashes) {
        var bytes = new byte[hashes.size() * TreeHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return bytes;
    }

    /** The root above complete subtrees that get smaller to the right. */
    static TreeHash foldRight(List<TreeHash> subtrees) {
        if (subtrees.isEmpty()) {
            return TreeHash.EMPTY;
        }
        var root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = TreeHash.node(subtrees.get(i), root);
        }
        return root;
    }
}
