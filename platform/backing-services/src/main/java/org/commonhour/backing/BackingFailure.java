package org.commonhour.backing;

import org.jspecify.annotations.Nullable;

/** A backing service could not be had; the message is one sentence that a person can act on. */
public final class BackingFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackingFailure(String message) {
        super(message);
    }

    public BackingFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
