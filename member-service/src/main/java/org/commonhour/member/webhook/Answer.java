package org.commonhour.member.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status the HTTP status; null when there was no answer
 */
public record Answer(Kind kind, @Nullable Integer status, long durationMs) {

    /** Kinds of answers, as far as they call for different things to be done. */
    public enum Kind {
        DELIVERED,
        /** The receiver is there and does not want this message: 4xx. */
        REFUSED,
        /** The receiver will not have any message any more: 410. */
        GONE,
        /** The receiver is in trouble: 5xx, 408, 425, 429, or a redirect. */
        FAILED,
        TIMED_OUT,
        UNREACHABLE,
        /** The address leads to where nothing may be sent. */
        FORBIDDEN_ADDRESS
    }

    /** In words. */
    public String inWords() {
        return status == null ? kind.name() : kind.name() + " (HTTP " + status + ")";
    }
}
