package org.commonhour.matching.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.matching.Neighbourhood;
import org.commonhour.matching.Person;
import org.commonhour.matching.problem.MatchingProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class NeedJourneyTest {

    private static final Map<String, Object> LIFT = Map.of(
            "category", "TRANSPORT",
            "title", "Lift to the club",
            "description", "I walk with a frame.",
            "neededOn", "2026-12-01",
            "from", "10:00",
            "amountMinutes", 90);
    private static final Map<String, Object> SHORTER =
            Map.of("category", "TRANSPORT", "title", "Lift to the club and back", "amountMinutes", 120);

    private Neighbourhood neighbourhood;

    @BeforeEach
    void freshCommunity() {
        neighbourhood = new Neighbourhood();
    }

    @Test
    void memberAsksAndRewordsAndTheOthersHearOfIt() {
        // Given
        Person ben = neighbourhood.member();
        Response created = ben.post("/needs", LIFT);
        String id = created.path("id");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        // When
        Response changed = ben.put("/needs/" + id, SHORTER, "\"1\"");

        // Then
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Response read = ben.get("/needs/" + id);
        assertThat((Object) read.path("title")).isEqualTo("Lift to the club and back");
        assertThat((Object) read.path("amountMinutes")).isEqualTo(120);
        assertThat((Object) read.path("description")).isNull();
        assertThat((Object) read.path("neededOn")).isNull();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var events = Events.read("commonhour.matching.need.v1", neighbourhood.id());
            assertThat(events)
                    .extracting(event -> event.sequence() + " " + event.field("amountMinutes"))
                    .containsExactly("1 90", "2 120");
            assertThat(events).allSatisfy(event -> {
                Contract.validEvent(event.body(), Path.of("contracts/events/need-changed.v1.schema.json"));
                assertThat(event.body().toString()).doesNotContain("Lift");
            });
        });
    }

    @Test
    void refusesStaleAndMissingVersions() {
        // Given
        Person ben = neighbourhood.member();
        String id = ben.post("/needs", LIFT).path("id");

        // When
        Response stale = ben.put("/needs/" + id, SHORTER, "\"7\"");
        Response missing = ben.put("/needs/" + id, SHORTER, "");

        // Then
        assertProblem(stale, CommonProblem.STALE);
        assertProblem(missing, CommonProblem.PRECONDITION_MISSING);
        assertThat((Object) ben.get("/needs/" + id).path("title")).isEqualTo("Lift to the club");
    }

    @Test
    void onlyItsMemberAndACoordinatorRewordANeed() {
        // Given
        Person ben = neighbourhood.member();
        Person ada = neighbourhood.member();
        Person cora = neighbourhood.coordinator();
        String id = ben.post("/needs", LIFT).path("id");

        // When
        Response byAda = ada.put("/needs/" + id, SHORTER, "\"1\"");
        Response byCora = await().atMost(Duration.ofSeconds(20))
                .until(() -> cora.put("/needs/" + id, SHORTER, "\"1\""), answer -> answer.statusCode() == 200);

        // Then
        assertProblem(byAda, CommonProblem.FORBIDDEN);
        assertThat((Object) byCora.path("memberId")).isEqualTo(ben.memberId().toString());
    }

    @Test
    void aNeedThatSomebodyAgreedToOrThatWasTakenBackKeepsItsWords() {
        // Given
        Person ada = neighbourhood.member();
        Person ben = neighbourhood.member();
        String offer = ada.post("/offers", Map.of("category", "TRANSPORT", "title", "Lifts"))
                .path("id");
        String agreed = ben.post("/needs", LIFT).path("id");
        String arrangement = ben.post("/arrangements", Map.of("needId", agreed, "offerId", offer))
                .path("id");
        ada.post("/arrangements/" + arrangement + "/agreement", Map.of());
        String withdrawn = ben.post("/needs", LIFT).path("id");
        ben.post("/needs/" + withdrawn + "/withdrawal", Map.of());

        // When
        Response ofAgreed = ben.put("/needs/" + agreed, SHORTER, "\"2\"");
        Response ofWithdrawn = ben.put("/needs/" + withdrawn, SHORTER, "\"2\"");

        // Then
        assertProblem(ofAgreed, MatchingProblem.NEED_NOT_LIVE);
        assertProblem(ofWithdrawn, MatchingProblem.NEED_NOT_LIVE);
    }

    @Test
    void anInvitationKeepsTheTermsItWasMadeWith() {
        // Given
        Person ada = neighbourhood.member();
        Person ben = neighbourhood.member();
        String offer = ada.post("/offers", Map.of("category", "TRANSPORT", "title", "Lifts"))
                .path("id");
        String need = ben.post("/needs", LIFT).path("id");
        String arrangement = ben.post("/arrangements", Map.of("needId", need, "offerId", offer))
                .path("id");

        // When
        Response changed = ben.put("/needs/" + need, SHORTER, "\"1\"");

        // Then
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat((Object) ada.get("/arrangements/" + arrangement).path("amountMinutes"))
                .isEqualTo(90);
    }

    @Test
    void refusesATimeWithoutADayAndAServiceOfNobody() {
        // Given
        Person ben = neighbourhood.member();
        String id = ben.post("/needs", LIFT).path("id");

        // When
        Response time = ben.put(
                "/needs/" + id,
                Map.of("category", "TRANSPORT", "title", "Lift", "amountMinutes", 30, "from", "10:00"),
                "\"1\"");
        Response service = ben.put(
                "/needs/" + id,
                Map.of("category", "TRANSPORT", "title", "Lift", "amountMinutes", 30, "serviceId", UUID.randomUUID()),
                "\"1\"");

        // Then
        assertProblem(time, CommonProblem.INVALID);
        assertThat((Object) time.path("errors[0].pointer")).isEqualTo("/neededOn");
        assertProblem(service, MatchingProblem.SERVICE_UNKNOWN);
    }
}
