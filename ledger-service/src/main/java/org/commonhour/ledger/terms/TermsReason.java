package org.commonhour.ledger.terms;

/** Why an account's state or limits are changed. */
public enum TermsReason {
    AT_OWN_REQUEST,
    LEFT,
    INACTIVE,
    UNDER_REVIEW,
    RESOLVED,
    MISTAKE,
    HARDSHIP,
    AGREED,
    COMMUNITY_RULE
}
