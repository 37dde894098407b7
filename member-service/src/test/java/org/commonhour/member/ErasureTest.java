package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.ProblemCode;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.PublishedEvent;
import org.junit.jupiter.api.Test;

/** Who is erased is forgotten here, and the others are told. */
@CommonhourTest
class ErasureTest {

    private static final String TOPIC = "commonhour.member.member.v1";

    @Test
    void anErasedPersonIsForgottenAndTheOthersAreTold() throws SQLException {
        // Given
        var town = Town.found();
        var ada = Town.somebody();
        var application = town.post(ada, "/applications", "{\"displayName\": \"Ada Example\", \"about\": \"Plays\"}")
                .jsonPath()
                .getString("id");
        town.done("/applications/" + application + "/approval", "{}");
        var adaId = UUID.fromString(town.get(town.founder(), "/applications/" + application)
                .jsonPath()
                .getString("memberId"));
        // When
        var erased = town.post(ada, "/members/" + adaId + "/erasure", "{}");
        // Then
        assertThat(erased.statusCode()).isEqualTo(204);
        assertProblem(town.get(ada, "/members/" + adaId), CommonProblem.NOT_FOUND);
        var left = town.get(town.founder(), "/members/" + adaId).jsonPath();
        assertThat(left.getString("state")).isEqualTo("LEFT");
        assertThat(left.getString("displayName")).isEmpty();
        assertThat(town.get(town.founder(), "/applications/" + application).asString())
                .doesNotContain("Ada", "Plays", ada);
        assertThat(number(
                        "select count(*) from data_key k join member m on m.data_key_id = k.id where m.id = ?", adaId))
                .isZero();
        assertThat(number("select count(*) from role_grant where subject_id = ?", ada)
                        + number("select count(*) from application where subject_id = ?", ada))
                .isZero();
        await().untilAsserted(() -> assertThat(told(town))
                .extracting(PublishedEvent::type)
                .containsExactly(
                        "org.commonhour.member.member-changed.v1",
                        "org.commonhour.member.member-changed.v1",
                        "org.commonhour.member.member-erased.v1"));
        var event = told(town).get(2);
        assertThat(event.field("memberId")).isEqualTo(adaId.toString());
        Contract.validEvent(event.body().toString(), Path.of("contracts/events/member-erased.v1.schema.json"));
    }

    @Test
    void doneBeforeIsDoneAndTheRecordStaysAsItIs() {
        // Given
        var town = Town.found();
        var adaId = town.member("Ada Example", null);
        town.done("/members/" + adaId + "/departure", "{}");
        town.done("/members/" + adaId + "/erasure", "{}");
        // When
        town.done("/members/" + adaId + "/erasure", "{}");
        // Then
        assertProblem(
                Town.as(town.founder())
                        .header("If-Match", "\"3\"")
                        .body("{\"displayName\": \"Ada Again\"}")
                        .put(town.at("/members/" + adaId)),
                MemberProblem.MEMBER_LEFT);
        await().untilAsserted(() -> assertThat(told(town)).hasSize(3));
    }

    @Test
    void isForTheMemberAndForCoordinators() {
        // Given
        var town = Town.found();
        var ben = Town.somebody();
        var adaId = town.member("Ada Example", null);
        town.member("Ben Example", ben);
        // When
        var answer = town.post(ben, "/members/" + adaId + "/erasure", "{}");
        // Then
        assertProblem(answer, CommonProblem.FORBIDDEN);
        assertProblem(
                town.post(town.founder(), "/members/" + UUID.randomUUID() + "/erasure", "{}"), CommonProblem.NOT_FOUND);
    }

    private static List<PublishedEvent> told(Town town) {
        return Events.read(TOPIC, town.id());
    }

    private static long number(String sql, Object parameter) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private static void assertProblem(Response answer, ProblemCode code) {
        assertThat(answer.jsonPath().getString("code")).as(answer.asString()).isEqualTo(code.code());
    }
}
