package org.commonhour.gateway.door;

/**
 * How many calls somebody may make in a minute, and what the headers say about it (IETF
 * draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param name who it is for: {@code person}, {@code client} or {@code address}
 * @param callsAMinute also the most at once
 */
public record Rate(String name, long callsAMinute) {

    private static final long WINDOW_SECONDS = 60;

    /** The value of {@code RateLimit-Policy}. */
    public String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, callsAMinute, WINDOW_SECONDS);
    }

    /** The value of {@code RateLimit}: calls that are left, and the seconds until all of them are there again. */
    public String state(long left) {
        var missing = callsAMinute - left;
        var seconds = (missing * WINDOW_SECONDS + callsAMinute - 1) / callsAMinute;
        return "\"%s\";r=%d;t=%d".formatted(name, left, seconds);
    }
}
