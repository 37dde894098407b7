package org.commonhour.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Callers over HTTP/1.1 with kept-alive connections, all in one thread.
 *
 * <p>Closed loop: each caller sends its next request when the last one is answered. Open loop: requests have intended
 * start times, and the time to an answer counts from those, so that a service that stalls cannot hide it.
 */
public final class HttpLoad implements AutoCloseable {
    private static final int SCRATCH_BYTES = 256 * 1024;
    private static final long DRAIN_NANOS = Duration.ofSeconds(5).toNanos();

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);

    /** Opens a connection per caller. */
    public HttpLoad(int port, int callers) throws IOException {
        selector = Selector.open();
        for (int caller = 0; caller < callers; caller++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            Connection connection = new Connection(caller, channel, key);
            key.attach(connection);
            connections.add(connection);
        }
    }

    /** Every caller sends one request after the other for so long. */
    public Answers closedLoop(Requests requests, Duration length) throws IOException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        Answers answers = new Answers(length.toNanos());
        for (Connection connection : connections) {
            send(connection, requests, System.nanoTime());
        }
        int open = connections.size();
        while (open > 0) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                Connection answered = answeredBy(key);
                if (answered == null) {
                    continue;
                }
                long now = System.nanoTime();
                if (now < end) {
                    answers.add(answered.status, start, answered, now);
                    send(answered, requests, now);
                } else {
                    open--;
                }
            }
            selector.selectedKeys().clear();
            refuseHanging(end);
        }
        answers.finish(length.toNanos(), 0);
        return answers;
    }

    /** Sends requests when they are due, as long as a connection is free; what is due and cannot be sent waits. */
    public Answers openLoop(Requests requests, Arrivals arrivals) throws IOException {
        long start = System.nanoTime();
        long length = arrivals.length().toNanos();
        Answers answers = new Answers(length);
        Deque<Connection> idle = new ArrayDeque<>(connections);
        long sent = 0;
        while (true) {
            long elapsed = System.nanoTime() - start;
            long due = arrivals.due(Math.min(elapsed, length));
            while (sent < due && elapsed < length && !idle.isEmpty()) {
                send(idle.removeFirst(), requests, start + arrivals.startOf(sent++));
            }
            if (elapsed >= length && idle.size() == connections.size()) {
                answers.finish(length, due - sent);
                return answers;
            }
            selector.select(1);
            for (SelectionKey key : selector.selectedKeys()) {
                Connection answered = answeredBy(key);
                if (answered != null) {
                    answers.add(answered.status, start, answered, System.nanoTime());
                    idle.addLast(answered);
                }
            }
            selector.selectedKeys().clear();
            refuseHanging(start + length);
        }
    }

    private void send(Connection connection, Requests requests, long intendedAt) throws IOException {
        connection.intendedAt = intendedAt;
        connection.sentAt = System.nanoTime();
        connection.send(requests.next(connection.caller));
    }

    private @Nullable Connection answeredBy(SelectionKey key) throws IOException {
        Connection connection = (Connection) key.attachment();
        if (key.isWritable()) {
            connection.sendRest();
        }
        return key.isReadable() && connection.receive(scratch) ? connection : null;
    }

    private static void refuseHanging(long end) throws IOException {
        if (System.nanoTime() - end > DRAIN_NANOS) {
            throw new IOException("requests were not answered within "
                    + Duration.ofNanos(DRAIN_NANOS).toSeconds() + " s");
        }
    }

    @Override
    public void close() throws IOException {
        connections.forEach(Connection::close);
        selector.close();
    }
}
