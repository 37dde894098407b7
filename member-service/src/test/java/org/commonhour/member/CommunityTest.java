package org.commonhour.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.Test;

@CommonhourTest
class CommunityTest {

    @Test
    void founderIsCoordinatorAndAdministrator() {
        // When
        var town = Town.found();

        // Then
        var me = Town.as(town.founder()).get("/api/v1/me").jsonPath();
        assertThat(me.getString("subjectId")).isEqualTo(town.founder());
        assertThat(me.getList("memberships.communityId", String.class))
                .containsExactly(town.id().toString());
        assertThat(me.getString("memberships[0].communityName")).isEqualTo("Riverside Time Bank");
        assertThat(me.getList("memberships[0].grants.role", String.class))
                .containsExactlyInAnyOrder("ADMINISTRATOR", "COORDINATOR");
    }

    @Test
    void onlyAdministratorsOfThePlatformFoundCommunities() {
        var answer = Town.as(Town.somebody())
                .header("Idempotency-Key", "1")
                .body("{\"name\": \"Hill Time Bank\"}")
                .post("/api/v1/communities");

        assertProblem(answer, CommonProblem.FORBIDDEN);
    }

    @Test
    void tellsWhoAdministersThePlatform() {
        var answer = given().auth()
                .oauth2(Tokens.withRoles("root", "platform-administrator"))
                .get("/api/v1/me");

        assertThat(answer.jsonPath().getBoolean("platformAdministrator")).isTrue();
        assertThat(Town.as(Town.somebody()).get("/api/v1/me").jsonPath().getBoolean("platformAdministrator"))
                .isFalse();
    }

    @Test
    void strangerMayChooseACommunityAndSeesNothingInsideIt() {
        var town = Town.found();
        var stranger = Town.somebody();

        assertThat(everyCommunity(stranger)).contains(town.id().toString()).doesNotHaveDuplicates();
        assertProblem(town.get(stranger, ""), CommonProblem.NOT_FOUND);
        assertThat(Town.as(stranger).get("/api/v1/me").jsonPath().getList("memberships"))
                .isEmpty();
    }

    @Test
    void memberReadsTheCommunityWithItsVersion() {
        var town = Town.found();
        var ada = Town.somebody();
        town.member("Ada Example", ada);

        var answer = town.get(ada, "");

        assertThat(answer.jsonPath().getString("name")).isEqualTo("Riverside Time Bank");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(Town.as(ada).get("/api/v1/me").jsonPath().getString("memberships[0].displayName"))
                .isEqualTo("Ada Example");
    }

    @Test
    void refusesACursorThatIsNotOneOfOurs() {
        assertProblem(Town.as(Town.somebody()).get("/api/v1/communities?cursor=%21%21"), CommonProblem.INVALID);
        assertProblem(Town.as(Town.somebody()).get("/api/v1/communities?limit=101"), CommonProblem.INVALID);
        assertProblem(
                Town.as(Town.somebody()).get("/api/v1/communities/" + UUID.randomUUID()), CommonProblem.NOT_FOUND);
    }

    private static List<String> everyCommunity(String subject) {
        var found = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = Town.as(subject)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/communities")
                    .jsonPath();
            found.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        }
        return found;
    }
}
