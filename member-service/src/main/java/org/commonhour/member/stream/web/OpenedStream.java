package org.commonhour.member.stream.web;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.RequestScoped;
import org.commonhour.member.stream.StreamFrame;
import org.jspecify.annotations.Nullable;

/** Carries the stream of a request from the gate to the address. */
@RequestScoped
class OpenedStream {

    private @Nullable Multi<StreamFrame> frames;

    void set(Multi<StreamFrame> opened) {
        frames = opened;
    }

    Multi<StreamFrame> frames() {
        var opened = frames;
        if (opened == null) {
            throw new IllegalStateException("the gate has not opened a stream");
        }
        return opened;
    }
}
