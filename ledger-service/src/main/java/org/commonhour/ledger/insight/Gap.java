package org.commonhour.ledger.insight;

/** Why an indicator has no value. */
public enum Gap {
    /** There is nothing to measure in the period. */
    NOTHING_TO_MEASURE,
    /** Nobody supplied paid hours, which does not mean that there were none. */
    PAID_SIDE_UNKNOWN,
    /** Paid hours came without what was done in them. */
    FUNCTION_UNKNOWN,
    /** The network has more ties than are measured at once. */
    TOO_LARGE,
    /** No event says which skills people have, learn and use. */
    NEEDS_SKILLS,
    /** No event says which sessions belong to one activity, and who leads it. */
    NEEDS_ACTIVITIES,
    /** It would be about single people, and so is never shown. */
    NEVER_SHOWN
}
