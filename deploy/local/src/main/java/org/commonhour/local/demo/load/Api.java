package org.commonhour.local.demo.load;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls the public API as one of the demo people.
 *
 * <p>A call is repeated while the answer may still change by itself: the server is not there, or an event has not yet
 * reached the service that is asked. Every call that changes something has a fixed key, so repeating is safe.
 */
final class Api {
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
    private static final long PATIENCE_S = 45;
    private static final long PAUSE_MS = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CALL_LIMIT)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final String gateway;
    private final SignIns signIns;

    Api(String gateway, SignIns signIns) {
        this.gateway = gateway;
        this.signIns = signIns;
    }

    /** Fields of a body, in order; those whose value is null are left out. */
    static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                fields.put((String) Objects.requireNonNull(namesAndValues[i]), value);
            }
        }
        return fields;
    }

    /** Posts the body; the key makes sure that it has effect once. Answers what the server answered. */
    JsonNode post(String person, String path, String key, Map<String, Object> body) {
        String text = write(body);
        return patiently(
                person,
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(text)),
                answer -> true);
    }

    /** Says how something is to be; saying it again changes nothing. */
    void put(String person, String path, Map<String, Object> body) {
        String text = write(body);
        patiently(
                person,
                path,
                request -> request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(text)),
                answer -> true);
    }

    /** Changes the first version of something; an attempt that was heard although no answer came changes nothing. */
    void putFirst(String person, String path, Map<String, Object> body) {
        if (getUntil(person, path, answer -> true).path("version").asLong() > 1) {
            return;
        }
        String text = write(body);
        patiently(
                person,
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .PUT(BodyPublishers.ofString(text)),
                answer -> true);
    }

    /** Reads until the answer is good. */
    JsonNode getUntil(String person, String path, Predicate<JsonNode> good) {
        return patiently(person, path, HttpRequest.Builder::GET, good);
    }

    private interface Shape {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private JsonNode patiently(String person, String path, Shape shape, Predicate<JsonNode> good) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (true) {
            String trouble;
            try {
                HttpResponse<String> answer = send(person, path, shape);
                if (answer.statusCode() / 100 == 2) {
                    JsonNode body = read(answer.body());
                    if (good.test(body)) {
                        return body;
                    }
                    trouble = "what it waits for has not come";
                } else {
                    trouble = answer.statusCode() + " " + answer.body();
                    if (answer.statusCode() == 401) {
                        signIns.forget(person);
                    }
                }
            } catch (IOException failure) {
                trouble = failure.toString();
            }
            if (System.nanoTime() > deadline) {
                throw new DemoFailure(path + " as " + person + ": " + trouble);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
        }
    }

    private HttpResponse<String> send(String person, String path, Shape shape) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                .timeout(CALL_LIMIT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + signIns.token(person));
        try {
            return client.send(shape.of(request).build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Loading was interrupted.");
        }
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode read(String body) throws IOException {
        return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
    }
}
