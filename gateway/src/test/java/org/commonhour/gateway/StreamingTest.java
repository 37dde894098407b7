package org.commonhour.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int FIFTY = 50;
    private static final String IMPORT = "/api/v1/communities/c1/imports/members";

    private final Vertx vertx = Vertx.vertx();
    private HttpClient client;

    @BeforeEach
    void connect() {
        client = vertx.createHttpClient();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void passesALargeBodyOnAsItComesAndHoldsBackASenderWhoIsFaster() throws Exception {
        var upstream = Surroundings.member();
        var sender = new Sender(open(HttpMethod.POST, IMPORT + "?test=hold").setChunked(true), FIFTY);

        sender.start();
        await().until(upstream::isHolding);
        // The service reads nothing, so all that has left the sender now lies in buffers on the way.
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(sender::isHeldBack);
        var onTheWay = sender.sentBytes.get();
        upstream.letGo();
        var answer = new JsonObject(sender.answer());

        assertThat(onTheWay).isLessThan(25L * MEBIBYTE);
        assertThat(answer.getLong("bytes")).isEqualTo((long) FIFTY * MEBIBYTE);
        assertThat(answer.getString("sha256")).isEqualTo(sender.sha256());
    }

    @Test
    void passesALargeAnswerOn() throws Exception {
        var received = new AtomicLong();
        var ended = new CompletableFuture<Void>();

        open(HttpMethod.GET, "/api/v1/me?test=large").send().onSuccess(response -> {
            response.handler(chunk -> received.addAndGet(chunk.length()));
            response.endHandler(ended::complete);
        });

        ended.get(30, TimeUnit.SECONDS);
        assertThat(received).hasValue((long) FIFTY * MEBIBYTE);
    }

    @Test
    void passesEventsOnAtOnceAndHangsUpWithTheReader() throws Exception {
        var upstream = Surroundings.member();
        var first = new CompletableFuture<String>();

        var request = open(HttpMethod.GET, "/api/v1/events?test=events").putHeader("Last-Event-ID", "place-7");
        request.send().onSuccess(response -> response.handler(chunk -> first.complete(chunk.toString())));

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("id: place-7\ndata: {}\n\n");
        assertThat(upstream.openStreams()).isEqualTo(1);
        request.connection().close();
        await().atMost(Duration.ofSeconds(10)).until(() -> upstream.openStreams() == 0);
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() throws Exception {
        var request = open(HttpMethod.POST, "/api/v1/communities/c1/members");

        var response = request.putHeader("Content-Length", String.valueOf(2 * MEBIBYTE))
                .sendHead()
                .compose(sent -> request.response())
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        assertTooLarge(response);
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws Exception {
        var sender = new Sender(
                open(HttpMethod.POST, "/api/v1/communities/c1/members").setChunked(true), 3);

        sender.start();

        assertTooLarge(sender.response.get(10, TimeUnit.SECONDS));
    }

    @Test
    void asksForTheBodyOnlyWhenItWillBeRead() throws Exception {
        var request = open(HttpMethod.POST, IMPORT).setChunked(true).putHeader("Expect", "100-continue");
        var told = new CompletableFuture<Void>();
        request.continueHandler(told::complete);
        request.sendHead();

        var answer = request.response()
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture();
        told.get(10, TimeUnit.SECONDS);
        request.end("line\n");

        assertThat(answer.get(10, TimeUnit.SECONDS).toJsonObject().getLong("bytes"))
                .isEqualTo(5);
    }

    private void assertTooLarge(HttpClientResponse response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
    }

    private HttpClientRequest open(HttpMethod method, String path) throws Exception {
        return client.request(method, RestAssured.port, "127.0.0.1", path)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .putHeader(
                        "Authorization",
                        "Bearer " + Surroundings.identityProvider().bearer("ada"));
    }

    /** Sends seeded random mebibytes as fast as they are taken. */
    private static final class Sender {

        private final HttpClientRequest request;
        private final byte[] mebibyte = new byte[MEBIBYTE];
        private final int mebibytes;
        private final AtomicLong sentBytes = new AtomicLong();
        private final CompletableFuture<HttpClientResponse> response = new CompletableFuture<>();
        private final CompletableFuture<String> body = new CompletableFuture<>();
        private volatile boolean full;

        Sender(HttpClientRequest request, int mebibytes) {
            this.request = request;
            this.mebibytes = mebibytes;
            new Random(42).nextBytes(mebibyte);
        }

        void start() {
            request.response().onComplete(answer -> {
                if (answer.failed()) {
                    response.completeExceptionally(answer.cause());
                    return;
                }
                answer.result().body().onSuccess(bytes -> body.complete(bytes.toString()));
                response.complete(answer.result());
            });
            request.exceptionHandler(failure -> {});
            request.drainHandler(drained -> more());
            more();
        }

        private void more() {
            full = false;
            while (sentBytes.get() < (long) mebibytes * MEBIBYTE) {
                if (request.writeQueueFull()) {
                    full = true;
                    return;
                }
                request.write(Buffer.buffer(mebibyte));
                sentBytes.addAndGet(MEBIBYTE);
            }
            request.end();
        }

        boolean isHeldBack() {
            return full;
        }

        String answer() throws Exception {
            return body.get(30, TimeUnit.SECONDS);
        }

        String sha256() {
            var digest = Upstream.sha256();
            for (int sent = 0; sent < mebibytes; sent++) {
                digest.update(mebibyte);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
