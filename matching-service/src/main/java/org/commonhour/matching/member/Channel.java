package org.commonhour.matching.member;

/** The way by which something reached us. */
public enum Channel {
    /** The member did it, signed in. */
    SELF_WEB,
    /** A coordinator did it for a member, usually on the phone. */
    BROKER_PHONE,
    /** It came with a file. */
    IMPORT
}
