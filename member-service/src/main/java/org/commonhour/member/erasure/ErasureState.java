package org.commonhour.member.erasure;

/** How far an erasure is; asking for one erases here at once. */
public enum ErasureState {
    /** Erased here; not all the others have confirmed yet. */
    ERASED,
    /** Everybody has confirmed. */
    COMPLETE
}
