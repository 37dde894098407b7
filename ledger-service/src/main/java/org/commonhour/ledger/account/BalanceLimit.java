package org.commonhour.ledger.account;

import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * The lowest and the highest balance an account may reach, and those from which on it is warned of.
 *
 * @param floor the lowest balance; null when there is none
 * @param ceiling the highest balance; null when there is none
 * @param softFloor a warning below it; null when there is none
 * @param softCeiling a warning above it; null when there is none
 */
public record BalanceLimit(
        @Nullable Minutes floor,
        @Nullable Minutes ceiling,
        @Nullable Minutes softFloor,
        @Nullable Minutes softCeiling) {

    /** No floor and no ceiling. */
    public static final BalanceLimit NONE = new BalanceLimit(null, null);

    /** Refuses limits that are not in the order floor, soft floor, soft ceiling, ceiling. */
    public BalanceLimit {
        if (!inOrder(floor, softFloor, softCeiling, ceiling)) {
            throw new IllegalArgumentException("The limits are not in order.");
        }
    }

    /** Limits without warnings. */
    public BalanceLimit(@Nullable Minutes floor, @Nullable Minutes ceiling) {
        this(floor, ceiling, null, null);
    }

    /** Whether none of the amounts that are given is below one given before it. */
    public static boolean inOrder(@Nullable Minutes... rising) {
        Minutes before = null;
        for (var next : rising) {
            if (next != null) {
                if (before != null && next.compareTo(before) < 0) {
                    return false;
                }
                before = next;
            }
        }
        return true;
    }

    /** Whether a balance lies below the floor. */
    public boolean isBelowFloor(Minutes balance) {
        return floor != null && balance.compareTo(floor) < 0;
    }

    /** Whether a balance lies above the ceiling. */
    public boolean isAboveCeiling(Minutes balance) {
        return ceiling != null && balance.compareTo(ceiling) > 0;
    }

    /** Whether a balance lies below the soft floor. */
    public boolean isBelowSoftFloor(Minutes balance) {
        return softFloor != null && balance.compareTo(softFloor) < 0;
    }

    /** Whether a balance lies above the soft ceiling. */
    public boolean isAboveSoftCeiling(Minutes balance) {
        return softCeiling != null && balance.compareTo(softCeiling) > 0;
    }
}
