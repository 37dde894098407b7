package org.commonhour.matching.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
class SuggestionJourneyTest {

    // 1 December 2026 is a Tuesday.
    private static final Map<String, Object> LIFT_ON_TUESDAY = Map.of(
            "category",
            "TRANSPORT",
            "title",
            "Lift to the lunch club",
            "neededOn",
            "2026-12-01",
            "from",
            "10:00",
            "amountMinutes",
            90);

    private Neighbourhood neighbourhood;

    @BeforeEach
    void freshCommunity() {
        neighbourhood = new Neighbourhood();
    }

    @Test
    void suggestsNobodyWhoseAccountTakesNoPart() {
        // Given
        Person ada = neighbourhood.member();
        Person ben = neighbourhood.member();
        String lift = offer(ada, "TRANSPORT", window("TUESDAY", "09:00", "17:00"));
        String need = ben.post("/needs", LIFT_ON_TUESDAY).path("id");
        String suggestions = "/needs/" + need + "/suggestions";
        for (String state : List.of("FROZEN", "OPEN", "CLOSED")) {
            // When
            neighbourhood.accountChanged(ada.memberId(), state);
            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(ben.get(suggestions).jsonPath().getList("items.offerId"))
                                    .isEqualTo(state.equals("OPEN") ? List.of(lift) : List.of()));
        }
    }

    @Test
    void suggestsWhatPassesTheGatesAndSaysWhy() {
        // Given
        Person ada = neighbourhood.member();
        Person ben = neighbourhood.member();
        Person eve = neighbourhood.member();
        String fits = offer(ada, "TRANSPORT", window("TUESDAY", "09:00", "17:00"));
        String anyTime = ada.post("/offers", Map.of("category", "TRANSPORT", "title", "By agreement"))
                .path("id");
        offer(ada, "TRANSPORT", window("WEDNESDAY", "09:00", "17:00"));
        offer(ada, "TRANSPORT", window("TUESDAY", "11:30", "17:00"));
        offer(ada, "MUSIC", window("TUESDAY", "09:00", "17:00"));
        offer(ben, "TRANSPORT", window("TUESDAY", "09:00", "17:00"));
        ada.post("/offers/" + offer(ada, "TRANSPORT", window("TUESDAY", "09:00", "17:00")) + "/withdrawal", Map.of());
        String need = ben.post("/needs", LIFT_ON_TUESDAY).path("id");

        // When
        Response suggestions = ben.get("/needs/" + need + "/suggestions");

        // Then
        assertThat(suggestions.statusCode()).as(suggestions.asString()).isEqualTo(200);
        assertThat(suggestions.jsonPath().getList("items.offerId")).containsExactly(fits, anyTime);
        assertThat(suggestions.jsonPath().getList("items[0].reasons.text"))
                .containsExactly(
                        "Offers lifts",
                        "Free on Tuesdays from 9:00 to 17:00",
                        "You have not met before",
                        "Would be their first time giving");
        assertThat(suggestions.jsonPath().getInt("items[0].score")).isEqualTo(760);
        assertThat(suggestions.jsonPath().getInt("items[1].score")).isEqualTo(560);
        assertProblem(eve.get("/needs/" + need + "/suggestions"), CommonProblem.FORBIDDEN);
        Response firstPage = ben.get("/needs/" + need + "/suggestions?limit=1");
        assertThat(firstPage.jsonPath().getList("items.offerId")).containsExactly(fits);
        assertThat(ben.get("/needs/" + need + "/suggestions?limit=1&cursor=" + firstPage.path("next"))
                        .jsonPath()
                        .getList("items.offerId"))
                .containsExactly(anyTime);
    }

    @Test
    void learnsFromSettledSessions() {
        // Given
        Person ada = neighbourhood.member();
        Person ben = neighbourhood.member();
        offer(ada, "TRANSPORT", window("TUESDAY", "09:00", "17:00"));
        String need = ben.post("/needs", LIFT_ON_TUESDAY).path("id");
        UUID session = UUID.randomUUID();

        // When
        neighbourhood.session(session, "RECORDED", null, ada.memberId(), ben.memberId(), 90);
        neighbourhood.session(session, "SETTLED", null, ada.memberId(), ben.memberId(), 90);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ben.get("/needs/" + need + "/suggestions")
                                .jsonPath()
                                .getList("items[0].reasons.code"))
                        .containsExactly("SAME_CATEGORY", "FREE_THEN", "WENT_WELL_BEFORE"));
    }

    @Test
    void needIsPublishedAndWithdrawn() {
        // Given
        Person ben = neighbourhood.member();
        Person eve = neighbourhood.member();
        UUID service = UUID.randomUUID();
        neighbourhood.serviceChanged(service, "ACTIVE");
        Map<String, Object> need =
                Map.of("category", "COOKING", "title", "Lunch", "amountMinutes", 60, "serviceId", service.toString());
        Response created = await().atMost(Duration.ofSeconds(20))
                .until(() -> ben.post("/needs", need), answer -> answer.statusCode() == 201);
        String id = created.path("id");

        // When
        Response withdrawn = ben.post("/needs/" + id + "/withdrawal", Map.of());

        // Then
        assertThat((Object) withdrawn.path("state")).isEqualTo("WITHDRAWN");
        assertThat(ben.get("/needs/" + id + "/suggestions").jsonPath().getList("items"))
                .isEmpty();
        assertProblem(eve.get("/needs/" + id), CommonProblem.NOT_FOUND);
        assertProblem(eve.get("/needs/" + id + "/suggestions"), CommonProblem.NOT_FOUND);
        assertProblem(ben.post("/needs/" + id + "/withdrawal", Map.of()), MatchingProblem.NEED_NOT_LIVE);
        assertProblem(
                ben.post(
                        "/needs",
                        Map.of(
                                "category",
                                "COOKING",
                                "title",
                                "x",
                                "amountMinutes",
                                1,
                                "serviceId",
                                UUID.randomUUID())),
                MatchingProblem.SERVICE_UNKNOWN);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Events.read("commonhour.matching.need.v1", neighbourhood.id()))
                        .hasSize(2)
                        .allSatisfy(event -> Contract.validEvent(
                                event.body(), Path.of("contracts/events/need-changed.v1.schema.json")))
                        .extracting(event -> event.field("state") + " " + event.field("serviceId"))
                        .containsExactly("LIVE " + service, "WITHDRAWN " + service));
    }

    @Test
    void refusesTimesWithoutADayAndDaysOutOfReach() {
        // Given
        Person ben = neighbourhood.member();

        // When
        Response timeOnly = ben.post(
                "/needs", Map.of("category", "COOKING", "title", "Lunch", "amountMinutes", 60, "from", "10:00"));
        Response farAway = ben.post(
                "/needs",
                Map.of("category", "COOKING", "title", "Lunch", "amountMinutes", 60, "neededOn", "9999-01-01"));

        // Then
        assertProblem(timeOnly, CommonProblem.INVALID);
        assertProblem(farAway, CommonProblem.INVALID);
    }

    private static String offer(Person person, String category, Map<String, String> window) {
        return person.post("/offers", Map.of("category", category, "title", "Something", "windows", List.of(window)))
                .path("id");
    }

    private static Map<String, String> window(String dayOfWeek, String from, String to) {
        return Map.of("dayOfWeek", dayOfWeek, "from", from, "to", to);
    }
}
