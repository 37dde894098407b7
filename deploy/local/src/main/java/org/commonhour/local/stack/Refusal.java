package org.commonhour.local.stack;

/** The launcher cannot do what was asked; the message is plain and says what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
