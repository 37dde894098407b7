package org.commonhour.ledger.account;

/** Whether an account takes part in transfers. */
public enum AccountState {
    OPEN,
    FROZEN,
    CLOSED
}
