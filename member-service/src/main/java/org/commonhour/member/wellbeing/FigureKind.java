package org.commonhour.member.wellbeing;

/** Which answers a figure is made of. */
public enum FigureKind {
    /** The first answers of those who answered for the first time in the quarter. */
    FIRST,
    /** The last answers of the quarter less the first ones, of those whose first ones are from an earlier quarter. */
    CHANGE
}
