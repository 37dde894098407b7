package org.commonhour.verifier;

import java.util.UUID;
import java.util.function.BiConsumer;

/** Numbers by id in two plain arrays: some 30 bytes per id, so that ten million fit on an ordinary machine. */
final class IdTable {

    /** What an unknown id has. */
    static final int NONE = -1;

    private long[] ids = new long[2 * 1024];
    private int[] numbers = new int[1024];
    private int size;

    /** The number of the id, or {@link #NONE}. */
    int get(UUID id) {
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return numbers[slot] - 1;
    }

    /** Gives a new id its number, at least 0; false, and nothing changes, when the id has one. */
    boolean add(UUID id, int number) {
        if (size >= numbers.length / 3 * 2) {
            grow();
        }
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (numbers[slot] != 0) {
            return false;
        }
        ids[2 * slot] = id.getMostSignificantBits();
        ids[2 * slot + 1] = id.getLeastSignificantBits();
        numbers[slot] = number + 1;
        size++;
        return true;
    }

    int size() {
        return size;
    }

    /** Visits every id and its number, in no order. */
    void forEach(BiConsumer<UUID, Integer> visitor) {
        for (int slot = 0; slot < numbers.length; slot++) {
            if (numbers[slot] != 0) {
                visitor.accept(new UUID(ids[2 * slot], ids[2 * slot + 1]), numbers[slot] - 1);
            }
        }
    }

    private int slot(long high, long low) {
        long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        int slot = (int) ((mixed >>> 32) & (numbers.length - 1));
        while (numbers[slot] != 0 && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldIds = ids;
        var oldNumbers = numbers;
        ids = new long[oldIds.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != 0) {
                int slot = slot(oldIds[2 * old], oldIds[2 * old + 1]);
                ids[2 * slot] = oldIds[2 * old];
                ids[2 * slot + 1] = oldIds[2 * old + 1];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
