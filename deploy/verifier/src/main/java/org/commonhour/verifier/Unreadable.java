package org.commonhour.verifier;

/** The file cannot be read as an export at all; the message says in plain words where and why. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
