package org.commonhour.ledger.posting;

/** An account to be changed; its {@code id} is the account's. */
public sealed interface AccountOrder extends Order permits StateOrder, LimitOrder, CloseOrder {

    /** Who changes it, and why. */
    Authority authority();
}
