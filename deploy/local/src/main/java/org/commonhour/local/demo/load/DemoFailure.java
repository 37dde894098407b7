package org.commonhour.local.demo.load;

/** The demo community could not be loaded; the message says which call failed and how. */
final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
