package org.commonhour.ledger.insight;

/** What the grid says about a service. */
public enum GridOutcome {
    /** It stands in a cell. */
    CLASSIFIED,
    /** There is too little evidence for a cell. */
    INSUFFICIENT,
    /** Nobody supplied the professional side, which does not mean that the community runs the service alone. */
    UNKNOWN_PAID_SIDE
}
