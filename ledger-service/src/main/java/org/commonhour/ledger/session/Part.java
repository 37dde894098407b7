package org.commonhour.ledger.session;

/** On which side of a contribution a person stood. */
public enum Part {
    GAVE,
    RECEIVED
}
