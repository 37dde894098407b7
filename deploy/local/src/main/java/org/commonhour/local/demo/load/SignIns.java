package org.commonhour.local.demo.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs the demo people in at the identity provider, as any script may with a name and a password. */
final class SignIns {
    private static final String PASSWORD = "commonhour";
    private static final String SUBJECT = "11111111-1111-4111-8111-1111111111";
    private static final Map<String, String> LAST_DIGITS = Map.of(
            "ada",
            "01",
            "ben",
            "02",
            "cora",
            "03",
            "sam",
            "04",
            "ana",
            "05",
            "root",
            "06",
            "agency-lunch-club",
            "08",
            "agency-next-door",
            "09");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String issuer;

    SignIns(String issuer) {
        this.issuer = issuer;
    }

    /** The fixed {@code sub} of a demo person in the realm file. */
    static String subject(String person) {
        return SUBJECT + LAST_DIGITS.get(person);
    }

    /** An access token of the person; the same one until it is forgotten. */
    String token(String person) {
        return tokens.computeIfAbsent(person, this::fetch);
    }

    /** Makes the next call fetch a new token, because the old one has expired. */
    void forget(String person) {
        tokens.remove(person);
    }

    private String fetch(String person) {
        String form = "grant_type=password&client_id=commonhour-cli&username=" + person + "&password=" + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new DemoFailure(person + " cannot sign in: " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body()).required("access_token").asText();
        } catch (IOException failure) {
            throw new DemoFailure(person + " cannot sign in: " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Loading was interrupted.");
        }
    }
}
