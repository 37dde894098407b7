package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of endpoints × the ways in which callers get them wrong, with the problem that each of them must get.
 *
 * <p>After every refusal it also checks that nothing was stored and that the answer tells nothing about the inside.
 * Use it in a {@code @TestFactory} of a {@link CommonhourTest}.
 */
public final class StrangersAndBadInput {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LEAKS =
            List.of("org.commonhour", "java.", "jakarta.", "Exception", "hibernate", "select ", "\tat ");

    private final UUID communityId;
    private final String token;
    private final List<Endpoint> endpoints;

    private StrangersAndBadInput(UUID communityId, String token, List<Endpoint> endpoints) {
        this.communityId = communityId;
        this.token = token;
        this.endpoints = endpoints;
    }

    /** A table for callers of one community; {@code token} is one that every endpoint of the table accepts. */
    public static StrangersAndBadInput in(UUID communityId, String token, Endpoint... endpoints) {
        return new StrangersAndBadInput(communityId, token, List.of(endpoints));
    }

    /** One test for each cell of the table. */
    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("nobody else is writing", StoredRows::whenQuiet));
        for (Endpoint endpoint : endpoints) {
            addStrangers(endpoint, tests);
            if (endpoint.body() != null) {
                addBadInput(endpoint, object(endpoint.body()), tests);
            }
            if (endpoint.creates()) {
                addRepeats(endpoint, object(endpoint.body()), tests);
            }
        }
        return tests.stream();
    }

    private void addStrangers(Endpoint endpoint, List<DynamicTest> tests) {
        refuses(tests, endpoint, "no token", CommonProblem.UNAUTHENTICATED, call -> {});
        Map.of(
                        "expired token", Tokens.expired("somebody"),
                        "forged token", Tokens.forged("somebody"),
                        "token for another audience", Tokens.forAnotherAudience("somebody"),
                        "token of another issuer", Tokens.fromAnotherIssuer("somebody"),
                        "token that is none", "not-a-token")
                .forEach((name, bearer) -> refuses(
                        tests,
                        endpoint,
                        name,
                        CommonProblem.UNAUTHENTICATED,
                        call -> call.auth().oauth2(bearer)));
        refuses(
                tests,
                endpoint,
                "client without the scope",
                CommonProblem.SCOPE_MISSING,
                call -> call.auth().oauth2(Tokens.ofClient("client-" + UUID.randomUUID(), "openid", "profile")));
        if (endpoint.sortsByCommunity()) {
            String stranger = Tokens.of("stranger-" + UUID.randomUUID());
            refuses(
                    tests,
                    endpoint,
                    "stranger",
                    CommonProblem.NOT_FOUND,
                    call -> call.auth().oauth2(stranger));
            tests.add(test(endpoint, "another community", () -> {
                Response answer = send(endpoint, UUID.randomUUID(), endpoint.body(), signedIn());
                assertProblem(answer, CommonProblem.NOT_FOUND);
            }));
        }
    }

    private void addBadInput(Endpoint endpoint, ObjectNode valid, List<DynamicTest> tests) {
        rejects(tests, endpoint, "unreadable JSON", "{\"broken\": ", CommonProblem.UNREADABLE);
        rejects(tests, endpoint, "a list instead of an object", "[]", CommonProblem.UNREADABLE);
        rejects(tests, endpoint, "text instead of an object", "\"hello\"", CommonProblem.UNREADABLE);
        rejects(tests, endpoint, "unknown field", with(valid, "surprise", "1"), CommonProblem.UNREADABLE);
        valid.fieldNames()
                .forEachRemaining(field -> rejects(
                        tests,
                        endpoint,
                        field + " of the wrong type",
                        with(valid, field, "{\"not\": \"expected\"}"),
                        CommonProblem.UNREADABLE));
        for (String field : endpoint.minutes()) {
            for (String outside : List.of("0", "-1", "1000000000")) {
                rejects(tests, endpoint, field + " = " + outside, with(valid, field, outside), CommonProblem.INVALID);
            }
            for (String broken : List.of("1.5", "\"an hour\"", "true", "99999999999999999999")) {
                rejects(tests, endpoint, field + " = " + broken, with(valid, field, broken), CommonProblem.UNREADABLE);
            }
        }
        endpoint.texts().forEach((field, longest) -> {
            String tooLong = with(valid, field, "\"" + "x".repeat(longest + 1) + "\"");
            rejects(tests, endpoint, field + " of " + (longest + 1) + " characters", tooLong, CommonProblem.INVALID);
        });
        for (String field : endpoint.required()) {
            rejects(tests, endpoint, "no " + field, without(valid, field), CommonProblem.INVALID);
        }
        refuses(tests, endpoint, "a body that is not JSON", CommonProblem.UNSUPPORTED_MEDIA_TYPE, call -> {
            call.auth().oauth2(token);
            call.contentType("text/plain");
        });
    }

    private void addRepeats(Endpoint endpoint, ObjectNode valid, List<DynamicTest> tests) {
        refuses(tests, endpoint, "no idempotency key", CommonProblem.IDEMPOTENCY_KEY_MISSING, call -> {
            call.auth().oauth2(token);
            call.header("Idempotency-Key", "");
        });
        tests.add(test(endpoint, "the same idempotency key with the same and with other content", () -> {
            String key = UUID.randomUUID().toString();
            Consumer<RequestSpecification> caller = signedIn().andThen(call -> call.header("Idempotency-Key", key));
            Response first = send(endpoint, communityId, valid.toString(), caller);
            assertThat(first.statusCode()).as(first.asString()).isBetween(200, 299);
            StoredRows before = StoredRows.whenQuiet();
            Response repeated = send(endpoint, communityId, valid.toString(), caller);
            assertThat(repeated.statusCode()).isEqualTo(first.statusCode());
            assertThat(repeated.asString()).isEqualTo(first.asString());
            assertProblem(
                    send(endpoint, communityId, changed(endpoint, valid), caller),
                    CommonProblem.IDEMPOTENCY_KEY_REUSED);
            assertThat(StoredRows.count()).isEqualTo(before);
        }));
    }

    private void rejects(List<DynamicTest> tests, Endpoint endpoint, String name, String body, ProblemCode expected) {
        tests.add(test(endpoint, name, () -> {
            StoredRows before = StoredRows.count();
            assertProblem(send(endpoint, communityId, body, signedIn()), expected);
            assertThat(StoredRows.count()).isEqualTo(before);
        }));
    }

    private void refuses(
            List<DynamicTest> tests,
            Endpoint endpoint,
            String name,
            ProblemCode expected,
            Consumer<RequestSpecification> caller) {
        tests.add(test(endpoint, name, () -> {
            StoredRows before = StoredRows.count();
            assertProblem(send(endpoint, communityId, endpoint.body(), caller), expected);
            assertThat(StoredRows.count()).isEqualTo(before);
        }));
    }

    private Consumer<RequestSpecification> signedIn() {
        return call -> call.auth().oauth2(token);
    }

    private static Response send(
            Endpoint endpoint, UUID communityId, @Nullable String body, Consumer<RequestSpecification> caller) {
        RequestSpecification call = RestAssured.given();
        call.config(RestAssured.config()
                .headerConfig(io.restassured.config.HeaderConfig.headerConfig()
                        .overwriteHeadersWithName("Idempotency-Key", "Content-Type")));
        if (body != null) {
            call.contentType("application/json").body(body);
        }
        if (!endpoint.method().equals("GET")) {
            call.header("Idempotency-Key", UUID.randomUUID().toString());
            call.header("If-Match", "\"1\"");
        }
        caller.accept(call);
        return call.request(endpoint.method(), endpoint.path().replace("{communityId}", communityId.toString()));
    }

    /** Fails unless the answer is exactly this problem, in the form of RFC 9457, and tells nothing about the inside. */
    public static void assertProblem(Response answer, ProblemCode expected) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(expected.status());
        assertThat(answer.contentType()).as(body).startsWith("application/problem+json");
        JsonNode problem = object(body);
        assertThat(problem.path("code").asText()).as(body).isEqualTo(expected.code());
        assertThat(problem.path("status").asInt()).isEqualTo(expected.status());
        for (String field : Arrays.asList("type", "title", "detail")) {
            assertThat(problem.path(field).asText()).as(field + " in " + body).isNotBlank();
        }
        assertThat(body).doesNotContain(LEAKS);
    }

    private static DynamicTest test(Endpoint endpoint, String name, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(endpoint + ": " + name, check);
    }

    private static String changed(Endpoint endpoint, ObjectNode valid) {
        if (!endpoint.minutes().isEmpty()) {
            String field = endpoint.minutes().get(0);
            return with(valid, field, Long.toString(valid.path(field).asLong() + 1));
        }
        String field = endpoint.texts().keySet().iterator().next();
        return with(valid, field, "\"something else\"");
    }

    private static String with(ObjectNode valid, String field, String json) {
        ObjectNode copy = valid.deepCopy();
        copy.putRawValue(field, new com.fasterxml.jackson.databind.util.RawValue(json));
        return copy.toString();
    }

    private static String without(ObjectNode valid, String field) {
        ObjectNode copy = valid.deepCopy();
        copy.remove(field);
        return copy.toString();
    }

    private static ObjectNode object(@Nullable String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException | ClassCastException | IllegalArgumentException broken) {
            throw new AssertionError("not a JSON object: " + json, broken);
        }
    }
}
