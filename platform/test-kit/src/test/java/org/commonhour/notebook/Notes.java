package org.commonhour.notebook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.Tokens;

/** What the tests of the notebook share: a member of a fresh community, and a way to talk as one. */
final class Notes {

    private Notes() {}

    /** A community of its own, in which the subject is a member as soon as this returns. */
    static UUID communityOf(String subject) {
        var community = UUID.randomUUID();
        Events.grant(community, subject, Role.MEMBER, UUID.randomUUID(), null);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(subject).get(path(community)).then().statusCode(200));
        return community;
    }

    static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject)).contentType("application/json");
    }

    static String path(UUID community) {
        return "/api/v1/communities/" + community + "/notes";
    }
}
