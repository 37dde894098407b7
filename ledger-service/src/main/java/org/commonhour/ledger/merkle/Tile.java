package org.commonhour.ledger.merkle;

/**
 * 256 neighbouring hashes of every eighth level of a tree, as in C2SP's tlog-tiles.
 *
 * @param level 0 for tiles of leaf hashes; the hashes of level n + 1 are the roots of the tiles of level n
 * @param index counted from 0 among the tiles of its level
 */
public record Tile(int level, long index) {

    /** How many levels of the tree a tile spans. */
    public static final int HEIGHT = 8;

    /** How many hashes a complete tile has. */
    public static final int WIDTH = 1 << HEIGHT;

    /** How many complete tiles of this level a tree of so many leaves has. */
    public static long complete(int level, long size) {
        int shift = (level + 1) * HEIGHT;
        return shift >= Long.SIZE ? 0 : size >> shift;
    }

    /** How many hashes of this tile a tree of so many leaves has: 0 to 256. */
    public int width(long size) {
        int shift = level * HEIGHT;
        long entries = shift >= Long.SIZE ? 0 : size >> shift;
        return (int) Math.max(0, Math.min(WIDTH, entries - firstEntry()));
    }

    /** The number of its first hash among all hashes of its level. */
    public long firstEntry() {
        return index << HEIGHT;
    }
}
