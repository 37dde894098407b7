package org.commonhour.ledger.session;

/** How much say a person had in a design phase. */
public enum ParticipationLevel {
    INFORMED,
    CONSULTED,
    INVOLVED,
    CO_DECIDED,
    CITIZEN_LED
}
