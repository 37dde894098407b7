package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

@CommonhourTest
class JoiningTest {

    private static final String BEN = "{\"displayName\": \"Ben Example\", \"email\": \"ben@example.org\","
            + " \"about\": \"I live by the park and have a car.\"}";

    @Test
    void strangerAppliesAndBecomesAMember() {
        var town = Town.found();
        var ben = Town.somebody();

        var applied = town.post(ben, "/applications", BEN);
        assertThat(applied.statusCode()).as(applied.asString()).isEqualTo(201);
        assertThat(applied.jsonPath().getString("state")).isEqualTo("OPEN");
        var id = applied.jsonPath().getString("id");
        var seen = town.get(town.founder(), "/applications?state=OPEN").jsonPath();
        assertThat(seen.getList("items.displayName", String.class)).containsExactly("Ben Example");
        assertThat(seen.getString("items[0].about")).isEqualTo("I live by the park and have a car.");

        var approved = town.done("/applications/" + id + "/approval", "{}");

        assertThat(approved.getString("state")).isEqualTo("APPROVED");
        var me = Town.as(ben).get("/api/v1/me").jsonPath();
        assertThat(me.getString("memberships[0].memberId")).isEqualTo(approved.getString("memberId"));
        assertThat(me.getString("memberships[0].displayName")).isEqualTo("Ben Example");
        assertThat(me.getList("memberships[0].grants.role", String.class)).containsExactly("MEMBER");
        var member = town.get(ben, "/members/" + approved.getString("memberId")).jsonPath();
        assertThat(member.getString("channel")).isEqualTo("SELF_WEB");
        assertThat(member.getString("email")).isEqualTo("ben@example.org");
    }

    @Test
    void bothSidesSeeARefusalWithItsReason() {
        var town = Town.found();
        var ben = Town.somebody();
        var id = town.post(ben, "/applications", BEN).jsonPath().getString("id");

        town.done("/applications/" + id + "/refusal", "{\"reason\": \"We serve the riverside only.\"}");

        var mine = town.get(ben, "/applications/mine").jsonPath();
        assertThat(mine.getString("items[0].state")).isEqualTo("REFUSED");
        assertThat(mine.getString("items[0].reason")).isEqualTo("We serve the riverside only.");
        assertThat(town.get(town.founder(), "/applications/" + id).jsonPath().getString("reason"))
                .isEqualTo("We serve the riverside only.");
        assertThat(town.post(ben, "/applications", BEN).statusCode()).isEqualTo(201);
        assertThat(town.get(ben, "/applications/mine").jsonPath().getList("items.state", String.class))
                .containsExactly("OPEN", "REFUSED");
    }

    @Test
    void onePersonHasOneOpenApplicationEvenWhenTheyApplyManyTimesAtOnce() {
        var town = Town.found();
        var ben = Town.somebody();

        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> town.post(ben, "/applications", BEN)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> assertProblem(answer, MemberProblem.APPLICATION_OPEN));
    }

    @Test
    void decidedApplicationStaysDecided() {
        var town = Town.found();
        var id = town.post(Town.somebody(), "/applications", BEN).jsonPath().getString("id");
        town.done("/applications/" + id + "/approval", "{}");

        for (var again : List.of("/approval", "/refusal")) {
            assertProblem(
                    town.post(town.founder(), "/applications/" + id + again, again.equals("/refusal") ? REASON : "{}"),
                    MemberProblem.APPLICATION_DECIDED);
        }
    }

    @Test
    void memberDoesNotApplyAgain() {
        var town = Town.found();
        var ada = Town.somebody();
        town.member("Ada Example", ada);

        assertProblem(town.post(ada, "/applications", BEN), MemberProblem.ALREADY_MEMBER);
    }

    @Test
    void onlyCoordinatorsOfTheCommunitySeeAndDecide() {
        var town = Town.found();
        var other = Town.found();
        var ada = Town.somebody();
        town.member("Ada Example", ada);
        var id = town.post(Town.somebody(), "/applications", BEN).jsonPath().getString("id");

        assertProblem(town.get(ada, "/applications"), CommonProblem.FORBIDDEN);
        assertProblem(town.post(ada, "/applications/" + id + "/approval", "{}"), CommonProblem.FORBIDDEN);
        assertProblem(other.get(other.founder(), "/applications/" + id), CommonProblem.NOT_FOUND);
        assertProblem(other.post(other.founder(), "/applications/" + id + "/approval", "{}"), CommonProblem.NOT_FOUND);
        assertProblem(town.get(other.founder(), "/applications/" + id), CommonProblem.NOT_FOUND);
        assertThat(town.get(Town.somebody(), "/applications/mine").jsonPath().getList("items"))
                .isEmpty();
    }

    private static final String REASON = "{\"reason\": \"No.\"}";
}
