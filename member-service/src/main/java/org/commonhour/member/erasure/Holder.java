package org.commonhour.member.erasure;

/** Who holds something about members and has to confirm that it is dropped. */
public enum Holder {
    LEDGER,
    MATCHING
}
