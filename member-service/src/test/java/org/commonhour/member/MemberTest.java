package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

@CommonhourTest
class MemberTest {

    private static final String ADA =
            "{\"displayName\": \"Ada Example\", \"email\": \"ada@example.org\", \"phone\": \"+44 20 7946 0101\"%s}";

    @Test
    void coordinatorEntersSomebodyWhoPhones() {
        var town = Town.found();

        var answer = town.post(town.founder(), "/members", ADA.formatted(", \"joinedOn\": \"2026-05-12\""));

        assertThat(answer.statusCode()).isEqualTo(201);
        var ada = answer.jsonPath();
        assertThat(answer.header("Location")).endsWith(town.at("/members/" + ada.getString("id")));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(ada.getString("displayName")).isEqualTo("Ada Example");
        assertThat(ada.getString("email")).isEqualTo("ada@example.org");
        assertThat(ada.getString("joinedOn")).isEqualTo("2026-05-12");
        assertThat(ada.getString("channel")).isEqualTo("BROKER_PHONE");
        assertThat(ada.getBoolean("hasSignIn")).isFalse();
    }

    @Test
    void memberIsToldByIdAndNeverByName() {
        var town = Town.found();
        var memberId = town.done("/members", ADA.formatted("")).getString("id");

        await().untilAsserted(() -> assertThat(Events.read("commonhour.member.member.v1", town.id()))
                .hasSize(1));

        var event = Events.read("commonhour.member.member.v1", town.id()).get(0);
        assertThat(event.type()).isEqualTo("org.commonhour.member.member-changed.v1");
        assertThat(event.attribute("subject")).isEqualTo(memberId);
        assertThat(event.field("memberId")).isEqualTo(memberId);
        Contract.validEvent(event.body(), Path.of("contracts/events/member-changed.v1.schema.json"));
        assertThat(event.body().toString() + event.headers()).doesNotContain("Ada", "example.org", "7946");
    }

    @Test
    void namesAreForAllAndContactsForOneselfAndCoordinators() {
        var town = Town.found();
        var ada = Town.somebody();
        var ben = Town.somebody();
        var adaId = town.done("/members", ADA.formatted(", \"subjectId\": \"" + ada + "\""))
                .getString("id");
        town.member("Ben Example", ben);

        assertThat(town.get(ben, "/members/" + adaId).jsonPath().getString("displayName"))
                .isEqualTo("Ada Example");
        assertThat(town.get(ben, "/members/" + adaId).asString()).doesNotContain("ada@example.org", "7946");
        assertThat(town.get(ben, "/members").asString()).doesNotContain("ada@example.org", "7946");
        assertThat(town.get(ada, "/members/" + adaId).jsonPath().getString("email"))
                .isEqualTo("ada@example.org");
        assertThat(town.get(town.founder(), "/members/" + adaId).jsonPath().getString("email"))
                .isEqualTo("ada@example.org");
        assertThat(town.get(ben, "/members/" + adaId).jsonPath().getBoolean("hasSignIn"))
                .isTrue();
    }

    @Test
    void anybodyWithAGrantLooksNamesUpById() {
        var town = Town.found();
        var other = Town.found();
        var sam = Town.somebody();
        town.staff(sam, town.organisation("Lunch Club"));
        var adaId = town.member("Ada Example", null);
        var elsewhere = other.member("Ben Example", null);

        var found = town.get(sam, "/members?ids=" + adaId + "," + elsewhere + "," + UUID.randomUUID());

        assertThat(found.jsonPath().getList("items.displayName", String.class)).containsExactly("Ada Example");
        assertProblem(town.get(sam, "/members"), CommonProblem.FORBIDDEN);
        assertProblem(town.get(sam, "/members?ids=" + adaId + ",nobody"), CommonProblem.INVALID);
        var tooMany = Stream.generate(() -> adaId.toString()).limit(101).collect(Collectors.joining(","));
        assertProblem(town.get(sam, "/members?ids=" + tooMany), CommonProblem.INVALID);
    }

    @Test
    void listIsPagedInAStableOrder() {
        var town = Town.found();
        for (var name : new String[] {"A", "B", "C"}) {
            town.member(name, null);
        }

        var first = town.get(town.founder(), "/members?limit=2").jsonPath();
        var second = town.get(town.founder(), "/members?limit=2&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.displayName", String.class)).containsExactly("A", "B");
        assertThat(second.getList("items.displayName", String.class)).containsExactly("C");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void memberChangesOwnDetailsWithTheVersionTheyRead() {
        var town = Town.found();
        var ada = Town.somebody();
        var path = town.at("/members/" + town.member("Ada Example", ada));
        var change = "{\"displayName\": \"Ada Newname\"}";

        assertProblem(Town.as(ada).body(change).put(path), CommonProblem.PRECONDITION_MISSING);
        var changed = Town.as(ada).header("If-Match", "\"1\"").body(change).put(path);
        var stale =
                Town.as(town.founder()).header("If-Match", "\"1\"").body(change).put(path);

        assertThat(changed.jsonPath().getString("displayName")).isEqualTo("Ada Newname");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertProblem(stale, CommonProblem.STALE);
    }

    @Test
    void nobodyChangesAnotherMember() {
        var town = Town.found();
        var ben = Town.somebody();
        var adaId = town.member("Ada Example", null);
        town.member("Ben Example", ben);

        var answer = Town.as(ben)
                .header("If-Match", "\"1\"")
                .body("{\"displayName\": \"Not Ada\"}")
                .put(town.at("/members/" + adaId));

        assertProblem(answer, CommonProblem.FORBIDDEN);
        assertProblem(town.post(ben, "/members/" + adaId + "/departure", "{}"), CommonProblem.FORBIDDEN);
        assertProblem(town.post(ben, "/members", "{\"displayName\": \"Cara\"}"), CommonProblem.FORBIDDEN);
    }

    @Test
    void whoLeavesCannotSignInAnyMore() {
        var town = Town.found();
        var ada = Town.somebody();
        var adaId = town.member("Ada Example", ada);

        assertThat(town.post(ada, "/members/" + adaId + "/departure", "{}").statusCode())
                .isEqualTo(204);

        assertProblem(town.get(ada, "/members/" + adaId), CommonProblem.NOT_FOUND);
        assertThat(town.get(town.founder(), "/members/" + adaId).jsonPath().getString("state"))
                .isEqualTo("LEFT");
        assertProblem(town.post(town.founder(), "/members/" + adaId + "/departure", "{}"), MemberProblem.MEMBER_LEFT);
        await().untilAsserted(() -> assertThat(Events.read("commonhour.member.member.v1", town.id()))
                .extracting(event -> event.field("state"))
                .containsExactly("ACTIVE", "LEFT"));
    }

    @Test
    void repeatedEntryMakesOneMember() {
        var town = Town.found();
        var call = Town.as(town.founder()).header("Idempotency-Key", "ada-1").body(ADA.formatted(""));

        var first = call.post(town.at("/members"));
        var second = call.post(town.at("/members"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(town.get(town.founder(), "/members").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void aFailedSignInLeavesNoMember() {
        var town = Town.found();
        var ada = Town.somebody();
        town.member("Ada Example", ada);

        var second = town.post(town.founder(), "/members", ADA.formatted(", \"subjectId\": \"" + ada + "\""));

        assertProblem(second, MemberProblem.GRANT_HELD);
        assertThat(town.get(town.founder(), "/members").jsonPath().getList("items"))
                .hasSize(1);
    }
}
