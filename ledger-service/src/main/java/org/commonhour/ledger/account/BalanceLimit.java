package org.commonhour.ledger.account;

import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * The lowest and the highest balance an account may reach.
 *
 * @param floor the lowest balance; null when there is none
 * @param ceiling the highest balance; null when there is none
 */
public record BalanceLimit(
        @Nullable Minutes floor, @Nullable Minutes ceiling) {

    /** No floor and no ceiling. */
    public static final BalanceLimit NONE = new BalanceLimit(null, null);

    /** Refuses a floor above the ceiling. */
    public BalanceLimit {
        if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
            throw new IllegalArgumentException("The floor is above the ceiling.");
        }
    }

    /** Whether a balance lies below the floor. */
    public boolean isBelowFloor(Minutes balance) {
        return floor != null && balance.compareTo(floor) < 0;
    }

    /** Whether a balance lies above the ceiling. */
    public boolean isAboveCeiling(Minutes balance) {
        return ceiling != null && balance.compareTo(ceiling) > 0;
    }
}
