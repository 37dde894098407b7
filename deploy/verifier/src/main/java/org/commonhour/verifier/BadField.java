package org.commonhour.verifier;

/** A field of a row that is missing or not of its kind. */
final class BadField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadField(String message) {
        super(message, null, false, false);
    }
}
