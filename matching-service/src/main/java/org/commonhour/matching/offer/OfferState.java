package org.commonhour.matching.offer;

/** Where an offer stands. */
public enum OfferState {
    /** Open to all members of the community. */
    LIVE,
    /** Given as often as its member wanted to. */
    DONE,
    /** Taken back. */
    WITHDRAWN
}
