package org.commonhour.member.stream.web;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import org.commonhour.member.stream.StreamFrame;
import org.jspecify.annotations.Nullable;

/** Carries the stream of a request from the gate to the address. */
@RequestScoped
class OpenedStream {

    private @Nullable Supplier<Multi<StreamFrame>> ready;

    void set(Supplier<Multi<StreamFrame>> stream) {
        ready = stream;
    }

    /** Begins the stream, which takes its place; nothing that is refused afterwards would give it back. */
    Multi<StreamFrame> begin() {
        var stream = ready;
        if (stream == null) {
            throw new IllegalStateException("the gate has made no stream ready");
        }
        return stream.get();
    }
}
