package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StoredRows;
import org.commonhour.testkit.StrangersAndBadInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions, staff hours and insight with everything that callers get wrong. */
@CommonhourTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersAndBadInputTest {

    private static final String COMMUNITY = "/api/v1/communities/{communityId}";

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private final Neighbourhood here = Neighbourhood.founded();

    @TestFactory
    Stream<DynamicTest> sessions() {
        var arrangementId = here.agreed(60);
        var sessionId = here.post(here.giver, "/sessions", plain(arrangementId, today))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var path = COMMUNITY + "/sessions/" + sessionId;
        var content = "\"version\":1,\"reason\":\"WRONG_DAY\",\"occurredOn\":\"%s\"".formatted(today)
                + ",\"contributions\":[{\"memberId\":\"%s\",\"part\":\"GAVE\",\"amountMinutes\":30}]"
                        .formatted(here.receiver.member());
        quiet();
        return StrangersAndBadInput.in(
                        here.communityId,
                        here.receiver.token(),
                        Endpoint.get(path + "/versions"),
                        Endpoint.post(
                                path + "/notice", "{\"onBehalfOfMemberId\":\"%s\"}".formatted(here.giver.member())),
                        Endpoint.post(path + "/dispute", "{\"reason\":\"OTHER\"}")
                                .withRequired("reason"),
                        Endpoint.post(
                                path + "/dispute/end",
                                "{\"onBehalfOfMemberId\":\"%s\"}".formatted(here.giver.member())),
                        Endpoint.post(path + "/correction", "{" + content + "}")
                                .withRequired("version", "reason", "occurredOn", "contributions"),
                        Endpoint.post(path + "/withdrawal", "{\"version\":1}").withRequired("version"),
                        Endpoint.get(COMMUNITY + "/sessions"),
                        Endpoint.get(COMMUNITY + "/sessions/" + sessionId),
                        Endpoint.post(
                                        COMMUNITY + "/sessions",
                                        "{\"arrangementId\":\"%s\",\"occurredOn\":\"%s\",\"amountMinutes\":60}"
                                                .formatted(arrangementId, today))
                                .withMinutes("amountMinutes")
                                .withRequired("arrangementId", "occurredOn", "amountMinutes"),
                        Endpoint.post(
                                        COMMUNITY + "/sessions/batch",
                                        "{\"items\":[{\"key\":\"k\",\"session\":{\"occurredOn\":\"%s\"}}]}"
                                                .formatted(today))
                                .withRequired("items"),
                        Endpoint.post(
                                COMMUNITY + "/sessions/" + sessionId + "/confirmation",
                                "{\"onBehalfOfMemberId\":\"%s\"}".formatted(here.giver.member())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> staffHours() {
        quiet();
        return StrangersAndBadInput.in(
                        here.communityId,
                        here.staff.token(),
                        Endpoint.get(COMMUNITY + "/staff-hours"),
                        Endpoint.post(
                                        COMMUNITY + "/staff-hours",
                                        ("{\"organisationId\":\"%s\",\"serviceId\":\"%s\",\"month\":\"2026-05\","
                                                        + "\"amountMinutes\":60,\"personRef\":\"emp-1\","
                                                        + "\"reference\":\"r-1\"}")
                                                .formatted(here.organisationId, here.serviceId))
                                .withMinutes("amountMinutes")
                                .withText("personRef", 64)
                                .withText("reference", 100)
                                .withRequired("organisationId", "serviceId", "month", "amountMinutes", "reference"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> insight() {
        quiet();
        return StrangersAndBadInput.in(
                        here.communityId,
                        here.analyst.token(),
                        Endpoint.get(COMMUNITY + "/insight/services"),
                        Endpoint.get(COMMUNITY + "/insight/services/" + here.serviceId),
                        Endpoint.get(COMMUNITY + "/insight/services/" + here.serviceId + "/grid"),
                        Endpoint.get(COMMUNITY + "/insight/services/" + here.serviceId + "/sources"),
                        Endpoint.get(COMMUNITY + "/insight/figures"),
                        Endpoint.get(COMMUNITY + "/insight/valuation"),
                        Endpoint.get(COMMUNITY + "/insight/published"),
                        Endpoint.get(COMMUNITY + "/insight/principles"),
                        Endpoint.get(COMMUNITY + "/insight/funnels/needs"),
                        Endpoint.get(COMMUNITY + "/insight/funnels/turns"),
                        Endpoint.get(COMMUNITY + "/insight/dormancy"),
                        Endpoint.get(COMMUNITY + "/insight/map"),
                        Endpoint.post(COMMUNITY + "/insight/savings", savings())
                                .withText("unitCostSource", 200)
                                .withRequired(
                                        "currency",
                                        "unitCostSource",
                                        "population",
                                        "reach",
                                        "without",
                                        "with",
                                        "unitCostHundredths",
                                        "cashability",
                                        "optimismBias",
                                        "retention"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> insightOfCoordinators() {
        quiet();
        return StrangersAndBadInput.in(
                        here.communityId,
                        here.coordinator.token(),
                        Endpoint.get(COMMUNITY + "/insight/funnels/needs/unmet"),
                        Endpoint.get(COMMUNITY + "/insight/dormancy/members"))
                .tests();
    }

    private static String savings() {
        var share = "{\"low\":0.1,\"central\":0.2,\"high\":0.3,\"evidenceGrade\":2}";
        return "{\"currency\":\"GBP\",\"unitCostSource\":\"Our accounts\",\"population\":100,"
                + Stream.of(
                                "reach",
                                "without",
                                "with",
                                "unitCostHundredths",
                                "cashability",
                                "optimismBias",
                                "retention")
                        .map(term -> "\"" + term + "\":" + share)
                        .collect(Collectors.joining(","))
                + "}";
    }

    @ParameterizedTest
    @CsvSource({"2, request/invalid", "-731, request/invalid"})
    void refusesADayThatCannotBe(int days, String code) {
        var request = plain(here.agreed(30), today.plusDays(days));

        var answer = here.post(here.giver, "/sessions", request).statusCode(422).extract();

        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/occurredOn");
    }

    @Test
    void takesTomorrowForTheSakeOfOtherTimeZones() {
        here.post(here.giver, "/sessions", plain(here.agreed(30), today.plusDays(1)))
                .statusCode(201);
    }

    @Test
    void anArrangementOfOthersLooksLikeNone() {
        var arrangementId = here.agreed(30);
        var elsewhere = Neighbourhood.founded();

        for (var request : List.of(plain(arrangementId, today), plain(UUID.randomUUID(), today))) {
            for (var code : List.of(
                    here.post(here.bystander, "/sessions", plain(UUID.randomUUID(), today))
                            .extract()
                            .<String>path("code"),
                    here.post(here.bystander, "/sessions", request)
                            .statusCode(422)
                            .extract()
                            .<String>path("code"),
                    elsewhere
                            .post(elsewhere.coordinator, "/sessions", request)
                            .extract()
                            .<String>path("code"))) {
                assertThat(code).isEqualTo("ledger/arrangement-unknown");
            }
        }
    }

    @Test
    void refusesMembersOfAnotherCommunityAndLinesThatNobodyPaysFor() {
        var elsewhere = Neighbourhood.founded();
        Map<String, Object> line = Map.of("memberId", here.giver.member(), "part", "GAVE", "amountMinutes", 60);
        Map<String, Object> credited = Map.of(
                "memberId", here.giver.member(), "part", "GAVE", "amountMinutes", 60, "remuneration", "TIME_CREDIT");
        Map<String, Object> stranger =
                Map.of("memberId", elsewhere.giver.member(), "part", "RECEIVED", "amountMinutes", 60);
        Map<String, Object> salaried = Map.of(
                "memberId", here.giver.member(), "part", "GAVE", "amountMinutes", 60, "remuneration", "PAID_PEER");

        assertRefused("request/invalid", "/contributions/1/memberId", List.of(line, stranger));
        assertRefused("request/invalid", "/contributions/0/receivedByMemberId", List.of(credited));
        assertRefused("ledger/paid-and-credited", null, List.of(credited, salaried));
    }

    private void assertRefused(String code, String pointer, List<Map<String, Object>> lines) {
        var request = Map.of("occurredOn", today.toString(), "contributions", lines);
        var answer = here.post(here.giver, "/sessions", request).statusCode(422).extract();
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }

    /** Waits until events of other tests have been taken in, so that the tables stand still. */
    private static void quiet() {
        await().atMost(SOON).untilAsserted(() -> {
            var before = StoredRows.count();
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> StoredRows.count().equals(before));
        });
    }

    private static Map<String, Object> plain(UUID arrangementId, LocalDate day) {
        return Map.of("arrangementId", arrangementId, "occurredOn", day.toString(), "amountMinutes", 60);
    }
}
