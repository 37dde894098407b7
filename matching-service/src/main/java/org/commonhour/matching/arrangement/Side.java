package org.commonhour.matching.arrangement;

/** The two sides of an arrangement. */
public enum Side {
    GIVER,
    RECEIVER
}
