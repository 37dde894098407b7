package org.commonhour.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.commonhour.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A community of one test, founded through the public door.
 *
 * @param founder the subject who is its coordinator and administrator
 */
record Town(UUID id, String founder) {

    static Town found() {
        var founder = "founder-" + UUID.randomUUID();
        var answer = given().auth()
                .oauth2(Tokens.withRoles(founder, "platform-administrator"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"Riverside Time Bank\"}")
                .post("/api/v1/communities");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Town(UUID.fromString(answer.jsonPath().getString("id")), founder);
    }

    /** The address of something in this community. */
    String at(String path) {
        return "/api/v1/communities/" + id + path;
    }

    /** The call of a signed-in person. */
    static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject)).contentType("application/json");
    }

    Response get(String subject, String path) {
        return as(subject).get(at(path));
    }

    Response post(String subject, String path, String body) {
        return as(subject)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(at(path));
    }

    /** Changes the version with this tag. */
    Response put(String subject, String path, String version, String body) {
        return as(subject).header("If-Match", version).body(body).put(at(path));
    }

    /** Does it as the founder, who may; fails when it is refused. */
    JsonPath done(String path, String body) {
        var answer = post(founder, path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer.jsonPath();
    }

    /** Enters a member, with a sign-in unless the subject is null; returns the id. */
    UUID member(String displayName, @Nullable String subject) {
        var signIn = subject == null ? "" : ", \"subjectId\": \"" + subject + "\"";
        return UUID.fromString(done("/members", "{\"displayName\": \"" + displayName + "\"" + signIn + "}")
                .getString("id"));
    }

    UUID organisation(String name) {
        return UUID.fromString(
                done("/organisations", "{\"name\": \"" + name + "\"}").getString("id"));
    }

    /** Gives a role without a member or an organisation; returns the grant's id. */
    UUID grant(String subject, String role) {
        return UUID.fromString(done("/grants", "{\"subjectId\": \"" + subject + "\", \"role\": \"" + role + "\"}")
                .getString("id"));
    }

    UUID staff(String subject, UUID organisationId) {
        return UUID.fromString(done(
                        "/grants",
                        "{\"subjectId\": \"" + subject + "\", \"role\": \"STAFF\", \"organisationId\": \""
                                + organisationId + "\"}")
                .getString("id"));
    }

    static String somebody() {
        return "somebody-" + UUID.randomUUID();
    }
}
