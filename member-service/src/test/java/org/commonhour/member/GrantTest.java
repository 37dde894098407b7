package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

@CommonhourTest
class GrantTest {

    @Test
    void grantIsInForceAtOnceAndEndsAtOnce() {
        var town = Town.found();
        var cora = Town.somebody();
        assertProblem(town.get(cora, "/grants"), CommonProblem.NOT_FOUND);

        var grantId = town.grant(cora, "COORDINATOR");
        assertThat(town.get(cora, "/grants").statusCode()).isEqualTo(200);
        town.done("/grants/" + grantId + "/withdrawal", "{}");

        assertProblem(town.get(cora, "/grants"), CommonProblem.NOT_FOUND);
        assertProblem(
                town.post(town.founder(), "/grants/" + grantId + "/withdrawal", "{}"), MemberProblem.GRANT_WITHDRAWN);
        assertThat(town.get(town.founder(), "/grants/" + grantId).jsonPath().getString("state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void everyGrantIsToldWithoutAGap() {
        var town = Town.found();
        var ana = Town.somebody();
        var grantId = town.grant(ana, "ANALYST");
        town.done("/grants/" + grantId + "/withdrawal", "{}");

        await().untilAsserted(() ->
                assertThat(Events.read("commonhour.member.grant.v1", town.id())).hasSize(4));

        var events = Events.read("commonhour.member.grant.v1", town.id());
        assertThat(events).extracting(event -> event.sequence()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events)
                .allSatisfy(event ->
                        Contract.validEvent(event.body(), Path.of("contracts/events/grant-changed.v1.schema.json")));
        assertThat(events.get(3).type()).isEqualTo("org.commonhour.member.grant-changed.v1");
        assertThat(events.get(3).field("subjectId")).isEqualTo(ana);
        assertThat(events.get(3).field("state")).isEqualTo("WITHDRAWN");
        assertThat(events.get(3).attribute("subject")).isEqualTo(grantId.toString());
    }

    @Test
    void nobodyHoldsTheSameGrantTwice() {
        var town = Town.found();
        var cora = Town.somebody();
        town.grant(cora, "COORDINATOR");

        var again =
                town.post(town.founder(), "/grants", "{\"subjectId\": \"" + cora + "\", \"role\": \"COORDINATOR\"}");

        assertProblem(again, MemberProblem.GRANT_HELD);
    }

    @Test
    void memberHasOneSignIn() {
        var town = Town.found();
        var memberId = town.member("Ada Example", Town.somebody());

        var second = town.post(town.founder(), "/grants", grant(Town.somebody(), "MEMBER", "memberId", memberId));

        assertProblem(second, MemberProblem.GRANT_HELD);
    }

    @Test
    void grantPointsOnlyAtItsOwnCommunity() {
        var town = Town.found();
        var other = Town.found();
        var elsewhere = other.member("Ben Example", null);
        var agency = other.organisation("Hill Hospital");

        assertProblem(
                town.post(town.founder(), "/grants", grant(Town.somebody(), "MEMBER", "memberId", elsewhere)),
                MemberProblem.MEMBER_UNKNOWN);
        assertProblem(
                town.post(town.founder(), "/grants", grant(Town.somebody(), "STAFF", "organisationId", agency)),
                MemberProblem.ORGANISATION_UNKNOWN);
    }

    @Test
    void whoHasLeftOrIsErasedGetsNoSignIn() {
        var town = Town.found();
        for (var gone : List.of("departure", "erasure")) {
            var memberId = town.member("Ada Example", null);
            town.done("/members/" + memberId + "/" + gone, "{}");

            assertProblem(
                    town.post(town.founder(), "/grants", grant(Town.somebody(), "MEMBER", "memberId", memberId)),
                    MemberProblem.MEMBER_LEFT);
        }
    }

    @Test
    void whoLeavesWhileASignInIsGivenHasNoneAfterwards() {
        var town = Town.found();
        for (var round = 0; round < 8; round++) {
            var memberId = town.member("Ada Example", null);
            var subject = Town.somebody();
            var given = CompletableFuture.supplyAsync(
                    () -> town.post(town.founder(), "/grants", grant(subject, "MEMBER", "memberId", memberId)));
            town.done("/members/" + memberId + "/departure", "{}");

            assertThat(given.join().statusCode()).isIn(201, 409);
            assertProblem(town.get(subject, "/members"), CommonProblem.NOT_FOUND);
        }
    }

    @Test
    void roleAndItsPlaceBelongTogether() {
        var town = Town.found();
        var subject = Town.somebody();

        for (var role : new String[] {"MEMBER", "STAFF"}) {
            assertProblem(
                    town.post(
                            town.founder(),
                            "/grants",
                            "{\"subjectId\": \"" + subject + "\", \"role\": \"" + role + "\"}"),
                    CommonProblem.INVALID);
        }
        assertProblem(
                town.post(town.founder(), "/grants", grant(subject, "ANALYST", "memberId", UUID.randomUUID())),
                CommonProblem.INVALID);
    }

    @Test
    void coordinatorDoesNotMakeAdministrators() {
        var town = Town.found();
        var cora = Town.somebody();
        town.grant(cora, "COORDINATOR");

        for (var role : new String[] {"ADMINISTRATOR", "SAFEGUARDING_LEAD"}) {
            var body = "{\"subjectId\": \"" + Town.somebody() + "\", \"role\": \"" + role + "\"}";
            assertProblem(town.post(cora, "/grants", body), CommonProblem.FORBIDDEN);
            assertThat(town.post(town.founder(), "/grants", body).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void lastAdministratorStays() {
        var town = Town.found();
        var grants = town.get(town.founder(), "/grants").jsonPath();
        var own = grants.getString("items.find { it.role == 'ADMINISTRATOR' }.id");

        assertProblem(
                town.post(town.founder(), "/grants/" + own + "/withdrawal", "{}"), MemberProblem.LAST_ADMINISTRATOR);

        town.grant(Town.somebody(), "ADMINISTRATOR");
        assertThat(town.post(town.founder(), "/grants/" + own + "/withdrawal", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void memberAndStaffDoNotDecideOnGrants() {
        var town = Town.found();
        var ada = Town.somebody();
        var sam = Town.somebody();
        town.member("Ada Example", ada);
        town.staff(sam, town.organisation("Lunch Club"));

        for (var subject : new String[] {ada, sam}) {
            assertProblem(town.get(subject, "/grants"), CommonProblem.FORBIDDEN);
            assertProblem(
                    town.post(subject, "/grants", "{\"subjectId\": \"" + ada + "\", \"role\": \"COORDINATOR\"}"),
                    CommonProblem.FORBIDDEN);
        }
    }

    private static String grant(String subject, String role, String field, UUID id) {
        return "{\"subjectId\": \"" + subject + "\", \"role\": \"" + role + "\", \"" + field + "\": \"" + id + "\"}";
    }
}
