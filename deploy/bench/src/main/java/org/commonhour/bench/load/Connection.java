package org.commonhour.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection with at most one request under way; reads just enough of an answer to find its end. */
final class Connection {
    private static final int HEAD_LIMIT = 8 * 1024;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";

    final int caller;
    final SelectionKey key;
    private final SocketChannel channel;
    private final byte[] head = new byte[HEAD_LIMIT];
    private int headLength;
    private @Nullable Body body;
    private @Nullable ByteBuffer unsent;

    /** When the request should have been sent, and when it was; nanoseconds of {@link System#nanoTime()}. */
    long intendedAt;

    long sentAt;
    int status;

    Connection(int caller, SocketChannel channel, SelectionKey key) {
        this.caller = caller;
        this.channel = channel;
        this.key = key;
    }

    void send(ByteBuffer request) throws IOException {
        channel.write(request);
        if (request.hasRemaining()) {
            // The buffer is the caller's again before all of it is gone.
            unsent = ByteBuffer.allocate(request.remaining()).put(request).flip();
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    void sendRest() throws IOException {
        ByteBuffer rest = unsent;
        if (rest != null) {
            channel.write(rest);
            if (rest.hasRemaining()) {
                return;
            }
            unsent = null;
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    /** Takes in what has arrived; whether the answer is whole now. */
    boolean receive(ByteBuffer scratch) throws IOException {
        scratch.clear();
        int count = channel.read(scratch);
        if (count < 0) {
            throw new IOException("the service closed the connection");
        }
        scratch.flip();
        if (body == null) {
            body = readHead(scratch);
        }
        if (body == null || !body.takeIn(scratch)) {
            return false;
        }
        body = null;
        headLength = 0;
        return true;
    }

    private @Nullable Body readHead(ByteBuffer scratch) throws IOException {
        while (scratch.hasRemaining()) {
            if (headLength == HEAD_LIMIT) {
                throw new IOException("the head of an answer is longer than " + HEAD_LIMIT + " bytes");
            }
            byte next = scratch.get();
            head[headLength++] = next;
            if (next == '\n' && headLength >= 4 && head[headLength - 3] == '\n') {
                status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + (head[11] - '0');
                return bodyAhead();
            }
        }
        return null;
    }

    private Body bodyAhead() throws IOException {
        int length = after(LENGTH);
        if (length > 0) {
            long bytes = 0;
            for (int digit = length; head[digit] != '\r'; digit++) {
                bytes = head[digit] == ' ' ? bytes : bytes * 10 + head[digit] - '0';
            }
            return Body.ofLength(bytes);
        }
        if (after(CHUNKED) > 0) {
            return Body.inChunks();
        }
        if (status == 204) {
            return Body.ofLength(0);
        }
        throw new IOException("an answer of unknown length: "
                + new String(head, 0, headLength, StandardCharsets.US_ASCII)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .toLowerCase(Locale.ROOT));
    }

    /** Where a header's value begins, or 0 when there is none of that name. */
    private int after(String header) {
        for (int at = 0; at + header.length() < headLength; at++) {
            if (head[at] == '\n' && isHeader(at + 1, header)) {
                return at + 1 + header.length();
            }
        }
        return 0;
    }

    private boolean isHeader(int at, String header) {
        for (int letter = 0; letter < header.length(); letter++) {
            if ((head[at + letter] | 0x20) != (header.charAt(letter) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            // It is gone, which is what was wanted.
        }
    }
}
