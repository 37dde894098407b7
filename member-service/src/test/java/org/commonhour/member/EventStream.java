package org.commonhour.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commonhour.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** A client of the stream of events that reads in the background, as a browser's EventSource does. */
final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final HttpResponse<java.io.InputStream> response;
    private volatile @Nullable String lastId;
    private volatile boolean ended;

    /** One message; the event is empty for a comment. */
    record Message(@Nullable String id, String event, String data) {
        JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private EventStream(HttpResponse<java.io.InputStream> response) {
        this.response = response;
    }

    /** Opens the stream and reads it. */
    static EventStream open(String subject, String query, @Nullable String lastEventId) {
        return openWith(Tokens.of(subject), query, lastEventId).reading();
    }

    /** Opens the stream and reads nothing until it is told to. */
    static EventStream openWith(String token, String query, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/events?" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return new EventStream(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String from(String start) {
        return "from=" + URLEncoder.encode(start, StandardCharsets.UTF_8);
    }

    int status() {
        return response.statusCode();
    }

    EventStream reading() {
        var reader = new Thread(this::read, "event-stream-client");
        reader.setDaemon(true);
        reader.start();
        return this;
    }

    List<Message> events() {
        return messages.stream()
                .filter(message -> message.event().equals("event"))
                .toList();
    }

    List<Message> comments() {
        return messages.stream().filter(message -> message.event().isEmpty()).toList();
    }

    /** The reason of the last message, when the service has ended the stream. */
    @Nullable
    String endReason() {
        return messages.stream()
                .filter(message -> message.event().equals("end"))
                .map(message -> message.json().path("reason").asText())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String lastId() {
        return lastId;
    }

    boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            @Nullable String id = null;
            var event = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    messages.add(new Message(id, event, data.toString()));
                    lastId = id == null ? lastId : id;
                    id = null;
                    event = "";
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (IOException e) {
            // Closed by the test.
            ended = true;
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
