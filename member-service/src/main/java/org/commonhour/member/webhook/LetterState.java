package org.commonhour.member.webhook;

/** What becomes of a message that is sent outside the order of events. */
public enum LetterState {
    QUEUED,
    DELIVERED,
    /** Not delivered: a dead letter, which can be sent again. */
    SET_ASIDE
}
