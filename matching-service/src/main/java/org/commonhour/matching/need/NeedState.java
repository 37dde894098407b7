package org.commonhour.matching.need;

/** Where a need stands. */
public enum NeedState {
    /** Open to all members of the community. */
    LIVE,
    /** Somebody has agreed to help. */
    ARRANGED,
    /** Help was given. */
    DONE,
    /** Taken back. */
    WITHDRAWN
}
