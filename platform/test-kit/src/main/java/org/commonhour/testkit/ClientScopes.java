package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** What the clients of agencies may do at a service, as its API description says and as it is. */
public final class ClientScopes {

    private static final String[] ALL = {
        Scopes.SERVICES_READ,
        Scopes.SERVICES_WRITE,
        Scopes.MEMBERS_READ,
        Scopes.SESSIONS_READ,
        Scopes.SESSIONS_WRITE,
        Scopes.STAFF_HOURS_READ,
        Scopes.STAFF_HOURS_WRITE,
        Scopes.REFERRALS_WRITE,
        Scopes.INSIGHT_READ,
        Scopes.EVENTS_READ,
        Scopes.WEBHOOKS_MANAGE
    };

    private ClientScopes() {}

    /** The scope of each operation that is open to clients, such as {@code GET /api/v1/me}, in order. */
    public static Map<String, String> described() {
        Map<String, String> scopes = new TreeMap<>();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("somebody"))
                .get("/q/openapi?format=json")
                .jsonPath()
                .<Map<String, Map<String, Object>>>get("paths")
                .forEach((path, operations) -> operations.forEach((method, operation) -> {
                    if (operation instanceof Map<?, ?> details && details.get("security") instanceof List<?> ways) {
                        ways.forEach(way -> {
                            if (way instanceof Map<?, ?> schemes && schemes.get(Scopes.CLIENT) instanceof List<?> of) {
                                scopes.put(method.toUpperCase(Locale.ROOT) + " " + path, String.valueOf(of.get(0)));
                            }
                        });
                    }
                }));
        return scopes;
    }

    /** Fails unless a client with every other scope is refused by name of this one, and one with this alone is served. */
    public static void assertOpens(String scope, String subject, String method, String path, @Nullable String body) {
        String[] others = Arrays.stream(ALL).filter(one -> !one.equals(scope)).toArray(String[]::new);
        Response refused = send(Tokens.ofClient(subject, others), method, path, body);
        StrangersAndBadInput.assertProblem(refused, CommonProblem.SCOPE_MISSING);
        assertThat(refused.jsonPath().getString("detail")).contains(scope);

        Response served = send(Tokens.ofClient(subject, scope), method, path, body);
        assertThat(served.statusCode())
                .as(method + " " + path + ": " + served.asString())
                .isBetween(200, 299);
    }

    private static Response send(String token, String method, String path, @Nullable String body) {
        var call = RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
        if (body != null) {
            call.contentType(body.startsWith("{") ? "application/json" : "text/csv")
                    .body(body);
        }
        return call.request(method, path);
    }
}
