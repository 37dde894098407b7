package org.commonhour.ledger.insight;

/** What kind of work given minutes are, by the definition of volunteer work that labour statistics use. */
public enum Work {
    /** Paid for with money. */
    PAID,
    /** Unpaid, not compulsory, for others: volunteer work as the International Labour Organization defines it. */
    VOLUNTEER,
    /** Unpaid, but a court, a benefit rule or a course required it. */
    COMPULSORY,
    /** Unpaid work of a trainee. */
    TRAINEE,
    /** Unpaid help inside the own household or family. */
    FAMILY,
    /** Unpaid help where nobody said how giver and receiver are related. */
    RELATIONSHIP_UNKNOWN
}
