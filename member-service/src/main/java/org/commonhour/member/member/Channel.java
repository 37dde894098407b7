package org.commonhour.member.member;

/** The way by which a member came to us. */
public enum Channel {
    /** The person applied, signed in. */
    SELF_WEB,
    /** A coordinator entered the person, usually on the phone. */
    BROKER_PHONE,
    /** The person came with a file. */
    IMPORT
}
