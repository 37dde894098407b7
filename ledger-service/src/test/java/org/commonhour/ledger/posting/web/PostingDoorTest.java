package org.commonhour.ledger.posting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.commonhour.ledger.posting.Order;
import org.commonhour.ledger.posting.OrderOutcome;
import org.commonhour.ledger.posting.PostingMeter;
import org.commonhour.ledger.posting.PostingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingDoorTest {

    private static final String COMMUNITY = "/api/v1/communities/" + new UUID(1, 1);
    private static final int LARGE = 1_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean crowded;
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        var door = new PostingDoor(new Queue(), new Meter(), new ObjectMapper());
        var router = Router.router(vertx);
        router.route().handler(door::admit);
        router.route().handler(routing -> routing.response().end("let in"));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    }

    @Test
    void whoComesToACrowdIsToldToComeAgain() throws Exception {
        // Given
        crowded = true;

        for (var path : List.of("/transfers", "/transfers/batch", "/transfers/x/reversal", "/holds", "/holds/x/void")) {
            // When
            var answer = post(COMMUNITY + path, "{}");

            // Then
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
            assertThat(answer.body())
                    .contains("\"code\":\"ledger/queue-full\"", "\"status\":503", "\"retryHelps\":true");
        }
        assertThat(turnedAway).hasValue(5);
    }

    @Test
    void readsAndWhatIsNotQueuedAreLetIn() throws Exception {
        // Given
        crowded = true;

        // When
        var read = client.send(request(COMMUNITY + "/transfers/x").GET().build(), BodyHandlers.ofString());
        var other = post(COMMUNITY + "/sessions", "{}");

        // Then
        assertThat(read.body()).isEqualTo("let in");
        assertThat(other.body()).isEqualTo("let in");
        assertThat(turnedAway).hasValue(0);
    }

    @Test
    void aConnectionIsOfUseAfterARefusalWhateverWasSent() throws Exception {
        // Given
        crowded = true;
        var refused = post(COMMUNITY + "/transfers/batch", "x".repeat(LARGE));

        // When
        crowded = false;
        var next = post(COMMUNITY + "/transfers", "{}");

        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(next.body()).isEqualTo("let in");
    }

    private final class Queue implements PostingQueue {

        @Override
        public Uni<List<OrderOutcome>> submit(UUID communityId, List<? extends Order> orders) {
            throw new IllegalStateException("the door does not submit");
        }

        @Override
        public boolean isCrowded() {
            return crowded;
        }
    }

    private final class Meter implements PostingMeter {

        @Override
        public void watchQueue(IntSupplier waitingOrders) {}

        @Override
        public void written(int orders, int callers, Duration took) {}

        @Override
        public void decided(Duration took) {}

        @Override
        public void committed(Duration took) {}

        @Override
        public void refused(String problemCode) {}

        @Override
        public void turnedAway() {
            turnedAway.incrementAndGet();
        }
    }
}
