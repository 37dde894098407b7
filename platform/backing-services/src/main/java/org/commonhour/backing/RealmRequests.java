package org.commonhour.backing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of an identity provider over HTTP. */
final class RealmRequests {
    private static final Duration LOOK_LIMIT = Duration.ofSeconds(2);
    private static final Duration CREATE_LIMIT = Duration.ofSeconds(60);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LOOK_LIMIT)
            .build();

    private final IdentityProvider provider;

    RealmRequests(IdentityProvider provider) {
        this.provider = provider;
    }

    boolean isThere(String realm) {
        try {
            return send(HttpRequest.newBuilder(URI.create(provider.issuer(realm) + "/.well-known/openid-configuration"))
                                    .timeout(LOOK_LIMIT))
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void create(String realm, String description) {
        if (isThere(realm)) {
            return;
        }
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(provider.address() + "/admin/realms"))
                    .timeout(CREATE_LIMIT)
                    .header("Authorization", "Bearer " + administratorToken())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(description)));
            // 409: another one was faster.
            if (answer.statusCode() != 201 && answer.statusCode() != 409) {
                throw new BackingFailure("The realm %s could not be created: the identity provider answered %d %s"
                        .formatted(realm, answer.statusCode(), answer.body()));
            }
        } catch (IOException failure) {
            throw new BackingFailure("The realm " + realm + " could not be created: " + failure, failure);
        }
    }

    private String administratorToken() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=" + IdentityProvider.ADMINISTRATOR
                + "&password=" + URLEncoder.encode(provider.administratorPassword(), StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(provider.issuer("master") + "/protocol/openid-connect/token"))
                        .timeout(CREATE_LIMIT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        Matcher token = ACCESS_TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !token.find()) {
            throw new BackingFailure("The identity provider's administrator cannot sign in: it answered "
                    + answer.statusCode() + ". Was the password changed?");
        }
        return token.group(1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("Asking the identity provider was interrupted.", interrupted);
        }
    }
}
