package org.commonhour.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
    private final AtomicLong served = new AtomicLong();
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private volatile int status = 201;
    private volatile boolean chunked;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        served.incrementAndGet();
        byte[] body = "{\"seq\":1}".getBytes(StandardCharsets.UTF_8);
        // A length of zero asks for an answer in chunks.
        exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static TransferRequests transfers(Shape shape, int callers) {
        Tokens tokens = Tokens.withNewKey(Instant.EPOCH);
        return new TransferRequests(SignedIn.of(new Community(1, 100), tokens, 4), shape, callers, 7);
    }

    @Test
    void everyAnswerOfTheClosedLoopIsCountedOnce() throws IOException {
        // When
        Answers answers;
        try (HttpLoad load = new HttpLoad(server.getAddress().getPort(), 2)) {
            answers = load.closedLoop(transfers(Shape.SPREAD, 2), Duration.ofMillis(300));
        }

        // Then
        assertThat(answers.good()).isPositive().isBetween(served.get() - 2, served.get());
        assertThat(answers.wrong()).isZero();
        assertThat(bodies).as("each transfer has an id of its own").hasSize((int) served.get());
        assertThat(bodies)
                .allMatch(body -> body.matches(
                        "\\{\"id\":\"[0-9a-f-]{36}\",\"debitAccountId\":\"[0-9a-f-]{36}\",\"creditAccountId\":\"[0-9a-f-]{36}\","
                                + "\"amountMinutes\":1,\"kind\":\"GIFT\"}"));
    }

    @Test
    void answersInChunksAreReadToTheirEnd() throws IOException {
        // Given
        chunked = true;

        // When
        Answers answers;
        try (HttpLoad load = new HttpLoad(server.getAddress().getPort(), 2)) {
            answers = load.closedLoop(transfers(Shape.SPREAD, 2), Duration.ofMillis(300));
        }

        // Then
        assertThat(answers.good()).isGreaterThan(2).isBetween(served.get() - 2, served.get());
        assertThat(answers.wrong()).isZero();
    }

    @Test
    void theOpenLoopSendsWhatIsDueAndTellsBusyFromWrong() throws IOException {
        // Given
        status = 503;

        // When
        Answers answers;
        try (HttpLoad load = new HttpLoad(server.getAddress().getPort(), 4)) {
            answers = load.openLoop(transfers(Shape.HOT, 4), Arrivals.steady(100, Duration.ofMillis(500)));
        }

        // Then
        assertThat(answers.total() + answers.unsent()).isBetween(45L, 50L);
        assertThat(answers.busy()).isEqualTo(answers.total());
        assertThat(answers.good()).isZero();
    }
}
