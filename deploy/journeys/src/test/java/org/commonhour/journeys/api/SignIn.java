package org.commonhour.journeys.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of the demo people, from the real identity provider. */
final class SignIn {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI tokenAddress;

    SignIn(String issuer) {
        this.tokenAddress = URI.create(issuer + "/protocol/openid-connect/token");
    }

    String token(String person) {
        return tokens.computeIfAbsent(person, this::fetch);
    }

    /** The next call gets a new token: the old one has run out. */
    void forget(String person) {
        tokens.remove(person);
    }

    private String fetch(String person) {
        String form = "grant_type=password&client_id=commonhour-cli&username=" + person + "&password=commonhour";
        HttpRequest request = HttpRequest.newBuilder(tokenAddress)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(person + " cannot sign in: " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
