package org.commonhour.ledger.account;

/** Whether an account takes part in transfers. */
public enum AccountState {
    /** It does. */
    OPEN,
    /** It does not, until a coordinator opens it again; holds on it can end. */
    FROZEN,
    /** It is empty and does not. */
    CLOSED
}
