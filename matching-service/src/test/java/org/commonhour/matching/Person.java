package org.commonhour.matching;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.commonhour.testkit.Tokens;

/** Somebody signed in, who calls the public API of one community. */
public record Person(UUID communityId, UUID memberId, String subject) {

    /** A GET below the community. */
    public Response get(String path) {
        return call().get(address(path));
    }

    /** A POST below the community with a fresh idempotency key. */
    public Response post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** A POST below the community with this idempotency key. */
    public Response post(String path, Map<String, ?> body, String key) {
        return call().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(address(path));
    }

    /** A PUT below the community. */
    public Response put(String path, Map<String, ?> body, String ifMatch) {
        return call().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .put(address(path));
    }

    /** A file below the community with a fresh idempotency key. */
    public Response upload(String path, String csv) {
        return call().contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(csv)
                .post(address(path));
    }

    /** The person's bearer token. */
    public String token() {
        return Tokens.of(subject);
    }

    private RequestSpecification call() {
        return RestAssured.given().auth().oauth2(token());
    }

    private String address(String path) {
        return "/api/v1/communities/" + communityId + path;
    }
}
