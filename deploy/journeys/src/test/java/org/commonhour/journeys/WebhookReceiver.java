package org.commonhour.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/** An agency's receiver on this machine, which can leave the sender without an answer. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    /** A receiver at a free port. */
    static WebhookReceiver listening() {
        try {
            WebhookReceiver receiver = new WebhookReceiver(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            receiver.server.setExecutor(receiver.threads);
            receiver.server.createContext("/", receiver::receive);
            receiver.server.start();
            return receiver;
        } catch (IOException failed) {
            throw new UncheckedIOException("no receiver", failed);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/commonhour";
    }

    /** From now on messages are taken and never answered. */
    void answersNothing() {
        silent = true;
    }

    /** From now on each message is answered. */
    void answers() {
        silent = false;
    }

    /** Waits for the first message, and gives its id. */
    String awaitMessage() {
        Awaitility.await("a message").atMost(Duration.ofSeconds(60)).until(() -> !begun.isEmpty());
        return begun.get(0);
    }

    /** The ids of all messages that came, in order. */
    List<String> begun() {
        return List.copyOf(begun);
    }

    /** The ids of those that were answered, in order. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        exchange.getRequestBody().readAllBytes();
        begun.add(id);
        if (silent) {
            return;
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        answered.add(id);
    }
}
