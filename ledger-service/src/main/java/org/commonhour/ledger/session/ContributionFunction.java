package org.commonhour.ledger.session;

/** What a person did in a session. */
public enum ContributionFunction {
    FRONTLINE,
    FACILITATE,
    COACH_TRAIN,
    BROKER,
    ADMIN,
    LEARN
}
