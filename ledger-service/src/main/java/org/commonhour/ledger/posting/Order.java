package org.commonhour.ledger.posting;

import java.util.UUID;

/** One thing the engine is asked to decide. */
public sealed interface Order permits TransferOrder, HoldOrder, VoidOrder {

    /** The id chosen by the caller: a transfer's or a hold's. */
    UUID id();
}
