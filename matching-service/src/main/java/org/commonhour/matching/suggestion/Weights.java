package org.commonhour.matching.suggestion;

/** How much each part can add at most. What they are is a choice of values, so they stand in one place. */
public record Weights(int sameCategory, int freeThen, int newTie, int firstTurn, int owedToGive, int wentWellBefore) {

    /** The weights on day one: fit before time, time before the growth of the network. */
    public static final Weights DEFAULT = new Weights(400, 200, 100, 60, 50, 80);
}
