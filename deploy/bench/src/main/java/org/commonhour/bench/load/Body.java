package org.commonhour.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Finds the end of one answer's body, which has a length or comes in chunks (RFC 9112); what it says is not kept. */
final class Body {
    private static final int RADIX = 16;

    private enum Part {
        DATA,
        SIZE,
        EXTENSION,
        DATA_END,
        TRAILER
    }

    private final boolean chunked;
    private Part part;
    private long left;
    private int lineLength;

    private Body(boolean chunked, Part part, long left) {
        this.chunked = chunked;
        this.part = part;
        this.left = left;
    }

    static Body ofLength(long bytes) {
        return new Body(false, Part.DATA, bytes);
    }

    static Body inChunks() {
        return new Body(true, Part.SIZE, 0);
    }

    /** Whether the body is whole with what has arrived now. */
    boolean takeIn(ByteBuffer arrived) throws IOException {
        if (!chunked) {
            left -= arrived.remaining();
            return left <= 0;
        }
        while (arrived.hasRemaining()) {
            if (part == Part.DATA) {
                int some = (int) Math.min(left, arrived.remaining());
                arrived.position(arrived.position() + some);
                left -= some;
                part = left == 0 ? Part.DATA_END : Part.DATA;
            } else if (isEndAfter((char) arrived.get())) {
                return true;
            }
        }
        return false;
    }

    /** Goes on by one character outside of the data; whether that was the last one. */
    private boolean isEndAfter(char next) throws IOException {
        switch (part) {
            case SIZE, EXTENSION -> size(next);
            case DATA_END -> part = next == '\n' ? Part.SIZE : Part.DATA_END;
            default -> {
                if (next == '\n' && lineLength == 0) {
                    return true;
                }
                lineLength = next == '\n' ? 0 : next == '\r' ? lineLength : lineLength + 1;
            }
        }
        return false;
    }

    private void size(char next) throws IOException {
        if (next == '\n') {
            part = left == 0 ? Part.TRAILER : Part.DATA;
            lineLength = 0;
        } else if (next == ';') {
            part = Part.EXTENSION;
        } else if (part == Part.SIZE && next != '\r') {
            int digit = Character.digit(next, RADIX);
            if (digit < 0) {
                throw new IOException("a chunk of no size: " + next);
            }
            left = left * RADIX + digit;
        }
    }
}
