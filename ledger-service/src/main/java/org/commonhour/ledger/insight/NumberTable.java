package org.commonhour.ledger.insight;

import java.util.Arrays;

/**
 * Amounts by several whole numbers, as a table of plain numbers that makes no objects. A row stays where it was written
 * first, and is never taken out; what came to nothing has an amount of 0. Not safe for several threads.
 */
final class NumberTable {

    private static final int FIRST_ROWS = 64;
    private static final int SPREAD = 0x9E3779B9;
    private static final int SHIFT = 15;

    private final int width;
    private int[] keys;
    private long[] amounts;
    /** One more than the row, 0 where there is none. */
    private int[] places;

    private int rows;

    /** @param width how many numbers a key has, from 2 to 4 */
    NumberTable(int width) {
        this(width, FIRST_ROWS);
    }

    /** @param expected how many rows to have room for, so that it need not grow */
    NumberTable(int width, int expected) {
        var size = Integer.highestOneBit(Math.max(FIRST_ROWS, expected));
        this.width = width;
        this.keys = new int[size * width];
        this.amounts = new long[size];
        this.places = new int[4 * size];
    }

    int rows() {
        return rows;
    }

    int key(int row, int column) {
        return keys[row * width + column];
    }

    long amount(int row) {
        return amounts[row];
    }

    /** Adds to the amount of a key; the row that it is in. */
    int add(long amount, int first, int second, int third, int fourth) {
        if (2 * rows >= places.length) {
            spread(2 * places.length);
        }
        var place = place(first, second, third, fourth);
        var row = places[place] - 1;
        if (row < 0) {
            row = append(first, second, third, fourth);
            places[place] = row + 1;
        }
        amounts[row] += amount;
        return row;
    }

    /** The row of a key of two numbers; below 0 when there is none. */
    int find(int first, int second) {
        return places[place(first, second, 0, 0)] - 1;
    }

    private int place(int first, int second, int third, int fourth) {
        var place = hash(first, second, third, fourth) & places.length - 1;
        while (places[place] != 0 && !isAt(places[place] - 1, first, second, third, fourth)) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private int append(int first, int second, int third, int fourth) {
        if (rows == amounts.length) {
            var more = rows + rows / 2;
            amounts = Arrays.copyOf(amounts, more);
            keys = Arrays.copyOf(keys, more * width);
        }
        var start = rows * width;
        keys[start] = first;
        keys[start + 1] = second;
        if (width > 2) {
            keys[start + 2] = third;
        }
        if (width > 3) {
            keys[start + 3] = fourth;
        }
        rows++;
        return rows - 1;
    }

    private boolean isAt(int row, int first, int second, int third, int fourth) {
        var start = row * width;
        return keys[start] == first
                && keys[start + 1] == second
                && (width < 3 || keys[start + 2] == third)
                && (width < 4 || keys[start + 3] == fourth);
    }

    private void spread(int size) {
        places = new int[size];
        for (int row = 0; row < rows; row++) {
            var place =
                    hash(key(row, 0), key(row, 1), width > 2 ? key(row, 2) : 0, width > 3 ? key(row, 3) : 0) & size - 1;
            while (places[place] != 0) {
                place = place + 1 & size - 1;
            }
            places[place] = row + 1;
        }
    }

    private static int hash(int first, int second, int third, int fourth) {
        var mixed = ((first * 31 + second) * SPREAD + third) * SPREAD + fourth;
        mixed = (mixed ^ mixed >>> SHIFT) * SPREAD;
        return mixed ^ mixed >>> SHIFT;
    }
}
