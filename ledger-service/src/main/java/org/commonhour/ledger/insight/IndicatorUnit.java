package org.commonhour.ledger.insight;

/** What the value of an indicator counts. */
public enum IndicatorUnit {
    /** A part of a whole, 0 to 1. */
    SHARE,
    /** So many of something. */
    COUNT,
    HOURS,
    DAYS,
    /** So many of one thing for each of another; 1 is as many. */
    RATIO,
    /** A number on a scale of its own, which the meaning explains. */
    INDEX;

    /** The unit of the indicator with this id; most are shares. */
    static IndicatorUnit of(String id) {
        return switch (id) {
            case "A3", "N2" -> COUNT;
            case "C5-HOURS" -> HOURS;
            case "M10" -> DAYS;
            case "C2", "C5", "N1", "N6" -> RATIO;
            case "A3-SPREAD", "B3", "M5", "M7", "M9-GIVING", "M9-IMBALANCE", "M9-RECEIVING", "N5", "N7" -> INDEX;
            default -> SHARE;
        };
    }
}
