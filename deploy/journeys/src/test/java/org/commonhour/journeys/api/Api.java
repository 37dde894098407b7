package org.commonhour.journeys.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.commonhour.journeys.stack.Stack;

/**
 * The public API through the gateway, with bearer tokens.
 *
 * <p>A call that cannot be answered now is repeated with the same idempotency key, as a careful client does.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SignIn signIn;
    private final String address;

    public Api(Stack stack) {
        this.signIn = new SignIn(stack.issuer());
        this.address = stack.address() + "/api/v1";
    }

    /** Posts until there is an answer, which must be a good one. */
    public JsonNode post(String person, String path, Map<String, ?> body) {
        return post(person, path, UUID.randomUUID().toString(), body);
    }

    /** The same with a key of the caller's own, so that a call whose answer was lost can be repeated. */
    public JsonNode post(String person, String path, String key, Map<String, ?> body) {
        AtomicReference<Answer> latest = new AtomicReference<>(new Answer(0, MissingNode.getInstance()));
        Awaitility.await("POST " + path).atMost(PATIENCE).pollInterval(PAUSE).until(() -> {
            latest.set(send(person, "POST", path, key, body));
            return !latest.get().mayChange();
        });
        Answer answer = latest.get();
        Assertions.assertThat(answer.isGood())
                .as("%s posts %s %s: %s", person, path, body, answer)
                .isTrue();
        return answer.body();
    }

    /** Posts once, whatever comes of it. */
    public Answer postOnce(String person, String path, String key, Map<String, ?> body) {
        return send(person, "POST", path, key, body);
    }

    /** Reads; the answer must be a good one. */
    public JsonNode get(String person, String path) {
        return until(person, path, body -> true);
    }

    /** Reads again and again until the answer is what it should be. */
    public JsonNode until(String person, String path, Predicate<JsonNode> wanted) {
        AtomicReference<Answer> latest = new AtomicReference<>(new Answer(0, MissingNode.getInstance()));
        Awaitility.await().atMost(PATIENCE).pollInterval(PAUSE).untilAsserted(() -> {
            latest.set(send(person, "GET", path, null, Map.of()));
            Assertions.assertThat(latest.get())
                    .as("%s reads %s", person, path)
                    .matches(answer -> answer.isGood() && wanted.test(answer.body()));
        });
        return latest.get().body();
    }

    private Answer send(
            String person,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String key,
            Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + signIn.token(person));
        if (key == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .method(method, BodyPublishers.ofString(json(body)));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                signIn.forget(person);
                return new Answer(0, MissingNode.getInstance());
            }
            return new Answer(answer.statusCode(), parse(answer.body()));
        } catch (IOException unreachable) {
            return new Answer(0, MissingNode.getInstance());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
