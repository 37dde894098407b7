package org.commonhour.ledger.posting;

import java.util.UUID;

/** One thing the engine is asked to decide. */
public sealed interface Order permits TransferOrder, HoldOrder, VoidOrder, ExpireOrder, AccountOrder {

    /** The id of what it is about: a transfer's or a hold's, chosen by the caller, or an account's. */
    UUID id();
}
