package org.commonhour.kit.event;

/** An event that can never be read, however often it is tried; it goes to the dead letters with this reason. */
public final class PoisonedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonedEvent(String reason, Throwable cause) {
        super(reason, cause);
    }

    public PoisonedEvent(String reason) {
        super(reason);
    }
}
