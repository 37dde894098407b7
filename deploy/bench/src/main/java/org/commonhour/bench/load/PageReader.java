package org.commonhour.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.commonhour.backing.BackingFailure;

/** Reads single pages and waits for them, however long that takes. */
public final class PageReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    public PageReader(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** The page at this path. */
    public JsonNode read(String path) {
        return answer(path, request(path).build(), 200);
    }

    /** Asks for something to be made there that needs nothing said. */
    public JsonNode make(String path) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return answer(path, request, 201);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(LIMIT);
    }

    private JsonNode answer(String path, HttpRequest request, int status) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new BackingFailure(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new BackingFailure(path + " could not be read: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("Waiting was interrupted.", interrupted);
        }
    }
}
