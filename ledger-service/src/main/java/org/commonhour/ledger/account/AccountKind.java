package org.commonhour.ledger.account;

/** Whose minutes an account holds. */
public enum AccountKind {
    /** One member's account. */
    MEMBER,
    /** A partner organisation's account. */
    ORGANISATION,
    /** A community fund or group pot. */
    POT,
    /** The community's own counter-account for opening balances and grants; it has no limits. */
    ISSUE
}
