package org.commonhour.ledger.session;

/** As what a person acts on a session. */
public enum Capacity {
    MEMBER,
    COORDINATOR,
    STAFF
}
