package org.commonhour.ledger.insight;

/** What a reader of the grid has to know. */
public enum GridNote {
    /** Nobody supplied minutes of the professional side. */
    NO_PROFESSIONAL_MINUTES,
    /** Fewer than 10 hours of design. */
    TOO_LITTLE_DESIGN,
    /** Fewer than 40 hours of delivery. */
    TOO_LITTLE_DELIVERY,
    /** Fewer than 5 people stand on the community's side of design: one enthusiast is not co-design. */
    FEW_PEOPLE_DESIGN,
    /** Fewer than 5 people stand on the community's side of delivery. */
    FEW_PEOPLE_DELIVER,
    /** Counted by heads the service stands in another cell than by hours. */
    HEADS_DIFFER,
    /** Some minutes came as totals that do not tell the people well enough, so that heads cannot be compared. */
    HEADS_UNKNOWN,
    /** Some minutes stand on neither side. */
    MINUTES_LEFT_OUT
}
