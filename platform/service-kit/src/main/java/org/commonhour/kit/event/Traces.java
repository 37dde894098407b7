package org.commonhour.kit.event;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The trace that a piece of work belongs to, as it travels beside an event. */
public final class Traces {

    private Traces() {}

    /** The current trace in the form of W3C's {@code traceparent}, or null outside of one. */
    public static @Nullable String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
