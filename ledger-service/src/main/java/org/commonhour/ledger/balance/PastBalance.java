package org.commonhour.ledger.balance;

import org.commonhour.ledger.minutes.Minutes;

/**
 * The balance of an account at some moment.
 *
 * @param balance the posted minutes
 * @param version the number of the last entry that was looked at; 0 before the first
 */
public record PastBalance(Minutes balance, long version) {

    /** Before the first entry. */
    public static final PastBalance NOTHING = new PastBalance(Minutes.ZERO, 0);
}
