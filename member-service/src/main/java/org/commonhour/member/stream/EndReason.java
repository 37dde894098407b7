package org.commonhour.member.stream;

/** Why the service ended a stream; what to do is to connect again with the last event's id, where that can help. */
public enum EndReason {
    TOO_SLOW("too-slow", "Events came faster than they were read. Connect again with Last-Event-ID: nothing is lost."),
    SIGN_IN_ENDED("sign-in-ended", "The token has run out. Connect again with a new one and Last-Event-ID."),
    ACCESS_ENDED("access-ended", "The grants that let you read here were withdrawn."),
    UNAVAILABLE("unavailable", "Events cannot be read just now. Connect again with Last-Event-ID.");

    private final String code;
    private final String detail;

    EndReason(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** The reason on the wire. */
    public String code() {
        return code;
    }

    /** A sentence for whoever reads the log of the client. */
    public String detail() {
        return detail;
    }
}
