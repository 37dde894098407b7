package org.commonhour.ledger.posting;

/** A soft limit that a transfer went beyond; it warns and never blocks. */
public enum LimitWarning {
    /** The account that gave has fewer minutes available than its soft floor. */
    SOFT_FLOOR,
    /** The account that received has, or expects, more minutes than its soft ceiling. */
    SOFT_CEILING
}
