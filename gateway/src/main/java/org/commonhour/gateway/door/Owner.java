package org.commonhour.gateway.door;

/** A service that answers a part of the public API. */
public enum Owner {
    MEMBER,
    MATCHING,
    LEDGER
}
