package org.commonhour.ledger.selfcheck;

/**
 * What the check of one invariant found.
 *
 * @param invariant the invariant
 * @param found how many places break it; 0 when it holds
 */
public record Finding(Invariant invariant, long found) {

    /** Whether the invariant holds. */
    public boolean holds() {
        return found == 0;
    }
}
