package org.commonhour.analyst;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The public API, asked as an analyst may ask it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAGE = 100;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Options options;
    private final String token;

    private Api(Options options) {
        this.options = options;
        var form = Map.of(
                "grant_type", "password",
                "client_id", "commonhour-cli",
                "scope", "openid",
                "username", options.user(),
                "password", options.password());
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(options.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        this.token = send(request, "sign in " + options.user() + " (--user, ANALYST_PASSWORD)")
                .path("access_token")
                .asText();
    }

    /** Signs the analyst in. */
    static Api of(Options options) {
        return new Api(options);
    }

    /** The community that is named, or else the only one of which the user is the analyst. */
    UUID community() {
        var asked = options.communityId();
        if (asked != null) {
            return asked;
        }
        List<UUID> communities = new ArrayList<>();
        for (var membership : get("/me").path("memberships")) {
            var id = UUID.fromString(membership.path("communityId").asText());
            if (!communities.contains(id)) {
                communities.add(id);
            }
        }
        if (communities.size() != 1) {
            throw new Failure(options.user() + " belongs to " + communities.size()
                    + " communities; name one with --community: " + communities);
        }
        return communities.get(0);
    }

    /** All pages of a list, each as it was answered. The path has its question mark already. */
    List<JsonNode> pages(String path) {
        List<JsonNode> pages = new ArrayList<>();
        var cursor = "";
        do {
            var page = get(path + "&limit=" + PAGE + cursor);
            pages.add(page);
            cursor = page.hasNonNull("next")
                    ? "&cursor=" + URLEncoder.encode(page.get("next").asText(), UTF_8)
                    : "";
        } while (!cursor.isEmpty());
        return pages;
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create(options.api() + "/api/v1" + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
        return send(request, "read " + path);
    }

    private JsonNode send(HttpRequest.Builder request, String what) {
        var wanted = request.timeout(PATIENCE).build();
        var where = wanted.uri().getScheme() + "://" + wanted.uri().getAuthority();
        try {
            var answer = http.send(wanted, BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() != OK) {
                throw new Failure("Cannot %s at %s: it answers %d %s"
                        .formatted(
                                what, where, answer.statusCode(), answer.body().strip()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException refused) {
            throw new Failure(
                    "Nothing answers at " + where + ". Start Commonhour with deploy/up, name another address, or leave"
                            + " the API out: --no-compare.",
                    refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", stopped);
        }
    }
}
