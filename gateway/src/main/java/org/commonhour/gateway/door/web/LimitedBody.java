package org.commonhour.gateway.door.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body on its way through, which fails as soon as it is larger than allowed, whatever length was announced. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long maxBytes;
    private final Runnable ended;
    private long seenBytes;
    private @Nullable Handler<Throwable> failed;

    /** The body of at most so many bytes; the action runs once when its end was read. */
    LimitedBody(ReadStream<Buffer> body, long maxBytes, Runnable ended) {
        this.body = body;
        this.maxBytes = maxBytes;
        this.ended = ended;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> take(chunk, handler));
        return this;
    }

    /** Whether more came than is allowed. */
    boolean isTooLarge() {
        return seenBytes > maxBytes;
    }

    private void take(Buffer chunk, Handler<Buffer> handler) {
        if (isTooLarge()) {
            return;
        }
        seenBytes += chunk.length();
        if (!isTooLarge()) {
            handler.handle(chunk);
        } else if (failed != null) {
            failed.handle(new IOException("The body is larger than " + maxBytes + " bytes."));
        }
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(end -> {
            ended.run();
            if (handler != null && !isTooLarge()) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
