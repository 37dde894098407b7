package org.commonhour.notebook;

import static org.awaitility.Awaitility.await;
import static org.commonhour.notebook.Notes.as;
import static org.commonhour.notebook.Notes.path;

import java.time.Duration;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

/** Grants are remembered between requests, so what changes them must be noticed by those who were asked for already. */
@CommonhourTest
class GrantsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void whoWasRefusedAndGetsAGrantIsLetIn() {
        var community = Notes.communityOf("first");
        as("second").get(path(community)).then().statusCode(404);

        Events.grant(community, "second", Role.MEMBER, UUID.randomUUID(), null);

        await().atMost(SOON)
                .untilAsserted(() -> as("second").get(path(community)).then().statusCode(200));
    }

    @Test
    void aGrantThatIsWithdrawnIsOfNoMoreUseAndAllOthersStay() {
        var community = Notes.communityOf("stays");
        var memberId = UUID.randomUUID();
        var grant = Events.grant(community, "goes", Role.MEMBER, memberId, null);
        await().atMost(SOON)
                .untilAsserted(() -> as("goes").get(path(community)).then().statusCode(200));

        Events.withdrawGrant(grant, community, "goes", Role.MEMBER, memberId, null);

        await().atMost(SOON)
                .untilAsserted(() -> as("goes").get(path(community)).then().statusCode(404));
        as("stays").get(path(community)).then().statusCode(200);
    }
}
