package org.commonhour.analyst;

import org.jspecify.annotations.Nullable;

/** Something that the analyst has to know and to do something about; the message says both. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        this(message, null);
    }

    Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
