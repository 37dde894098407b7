package org.commonhour.ledger.staffhours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class StaffHoursResourceTest {

    private static final String DAY = "2026-05-12";

    private Neighbourhood here;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
    }

    @Test
    void takesAReportAndPublishesIt() {
        // When
        here.post(here.staff, "/staff-hours", report("2026-05/cook", 180))
                .statusCode(201)
                .body("version", equalTo(1))
                .body("month", equalTo("2026-05"))
                .body("amountMinutes", equalTo(180));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Events.read("commonhour.ledger.staff-hours.v1", here.communityId))
                        .singleElement()
                        .satisfies(event -> Contract.validEvent(
                                event.body(), Path.of("contracts/events/staff-hours-reported.v1.schema.json"))));
        here.get(here.staff, "/staff-hours?month=2026-05&serviceId=" + here.serviceId)
                .body("items.reference", equalTo(List.of("2026-05/cook")));
        here.get(here.analyst, "/staff-hours?organisationId=" + here.organisationId)
                .body("items", hasSize(1));
        here.get(here.otherStaff, "/staff-hours?organisationId=" + here.organisationId)
                .body("items", hasSize(0));
        here.get(here.giver, "/staff-hours").statusCode(403);
    }

    @Test
    void theSameReferenceWithTheSameContentChangesNothing() {
        // Given
        var first = here.post(here.staff, "/staff-hours", report("same", 60))
                .statusCode(201)
                .extract()
                .asString();

        // When
        var second = here.post(here.staff, "/staff-hours", report("same", 60))
                .statusCode(201)
                .extract()
                .asString();

        // Then
        assertThat(second).isEqualTo(first);
        here.get(here.staff, "/staff-hours").body("items", hasSize(1));
    }

    @Test
    void theSameReferenceWithOtherContentReplacesTheReport() {
        // Given
        here.post(here.staff, "/staff-hours", report("corrected", 60)).statusCode(201);

        // When
        here.post(here.staff, "/staff-hours", report("corrected", 75))
                .statusCode(200)
                .body("version", equalTo(2));

        // Then
        here.get(here.staff, "/staff-hours").body("items.amountMinutes", equalTo(List.of(75)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Events.read("commonhour.ledger.staff-hours.v1", here.communityId))
                        .extracting(event -> event.field("version"), event -> event.field("amountMinutes"))
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("1", "60"),
                                org.assertj.core.groups.Tuple.tuple("2", "75")));
    }

    @Test
    void refusesWhatIsNotTheOrganisationsOwn() {
        var foreign = UUID.randomUUID();
        here.runs(UUID.randomUUID(), foreign);

        here.post(here.otherStaff, "/staff-hours", report("theirs", 60)).statusCode(403);
        here.post(here.coordinator, "/staff-hours", report("theirs", 60)).statusCode(403);
        here.post(here.staff, "/staff-hours", changed("serviceId", foreign))
                .statusCode(422)
                .body("code", equalTo("ledger/service-of-another"));
        here.post(here.staff, "/staff-hours", changed("serviceId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("ledger/service-unknown"))
                .body("retryHelps", equalTo(true));
        here.get(here.staff, "/staff-hours").body("items", hasSize(0));
    }

    @Test
    void saysWhatTheMinutesWereFor() {
        // Given
        here.post(here.staff, "/staff-hours", report("plain", 60))
                .statusCode(201)
                .body("phase", equalTo("DELIVER"))
                .body("function", nullValue());
        var design = report("design", 60);
        design.put("phase", "DESIGN");
        design.put("function", "FACILITATE");

        // Then
        here.post(here.staff, "/staff-hours", design)
                .statusCode(201)
                .body("phase", equalTo("DESIGN"))
                .body("function", equalTo("FACILITATE"));
        here.post(here.staff, "/staff-hours", design).statusCode(201).body("version", equalTo(1));
        design.put("function", "ADMIN");
        here.post(here.staff, "/staff-hours", design).statusCode(200).body("version", equalTo(2));
        design.put("phase", "DREAM");
        here.post(here.staff, "/staff-hours", design).statusCode(400);
    }

    @Test
    void paidMinutesOfAMemberAreNotCreditedToo() {
        // Given
        var paid = ofMember("shift", "08:00", 120);
        here.post(here.staff, "/staff-hours", paid).statusCode(201).body("startedAt", equalTo(DAY + "T08:00:00Z"));
        var session = credited("09:30", 60);

        // When
        here.post(here.coordinator, "/sessions", session)
                .statusCode(422)
                .body("code", equalTo("ledger/paid-and-credited"));

        // Then: the same report may move, and then the other side is refused.
        here.post(here.staff, "/staff-hours", ofMember("shift", "07:00", 120))
                .statusCode(200)
                .body("version", equalTo(2));
        here.post(here.coordinator, "/sessions", session).statusCode(201);
        here.post(here.staff, "/staff-hours", paid)
                .statusCode(422)
                .body("code", equalTo("ledger/paid-and-credited"))
                .body("errors[0].pointer", equalTo("/startedAt"));
        here.post(here.staff, "/staff-hours", ofMember("evening", "10:30", 60)).statusCode(201);
    }

    @Test
    void refusesTimesThatAreNotOnePersonsOnOneDay() {
        var untimed = ofMember("untimed", "08:00", 60);
        untimed.remove("startedAt");
        here.post(here.staff, "/staff-hours", untimed).statusCode(422);
        var total = ofMember("total", "08:00", 60);
        total.remove("memberId");
        here.post(here.staff, "/staff-hours", total).statusCode(422);
        total.put("personRef", "emp-1");
        here.post(here.staff, "/staff-hours", total).statusCode(201);
        var otherDay = ofMember("other-day", "08:00", 60);
        otherDay.put("workedOn", "2026-05-15");
        here.post(here.staff, "/staff-hours", otherDay).statusCode(422);
        var stranger = ofMember("stranger", "08:00", 60);
        stranger.put("memberId", UUID.randomUUID());
        here.post(here.staff, "/staff-hours", stranger).statusCode(422).body("errors[0].pointer", equalTo("/memberId"));
    }

    @Test
    void aTotalMaySayHowManyPeopleWorkedIt() {
        // Given
        var total = report("kitchen", 4_800);
        here.post(here.staff, "/staff-hours", total).statusCode(201).body("people", nullValue());
        total.put("people", 9);

        // When
        here.post(here.staff, "/staff-hours", total)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("people", equalTo(9));

        // Then
        here.get(here.staff, "/staff-hours").body("items.people", equalTo(List.of(9)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Events.read("commonhour.ledger.staff-hours.v1", here.communityId))
                        .hasSize(2)
                        .allSatisfy(event -> Contract.validEvent(
                                event.body(), Path.of("contracts/events/staff-hours-reported.v1.schema.json"))));
        total.put("amountMinutes", 200_000);
        here.post(here.staff, "/staff-hours", total)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/people"))
                .body("detail", startsWith("So few people cannot have worked so long"));
        total.put("people", 0);
        here.post(here.staff, "/staff-hours", total).statusCode(422);
        total.put("people", 1.5);
        here.post(here.staff, "/staff-hours", total).statusCode(400);
        var ofOne = report("of-one", 60);
        ofOne.put("personRef", "emp-1");
        ofOne.put("people", 2);
        here.post(here.staff, "/staff-hours", ofOne).statusCode(422).body("errors[0].pointer", equalTo("/people"));
    }

    private Map<String, Object> ofMember(String reference, String time, long amountMinutes) {
        var report = report(reference, amountMinutes);
        report.remove("month");
        report.put("workedOn", DAY);
        report.put("startedAt", DAY + "T" + time + ":00Z");
        report.put("memberId", here.giver.member());
        return report;
    }

    private Map<String, Object> credited(String time, long amountMinutes) {
        return Map.of(
                "serviceId",
                here.serviceId,
                "occurredOn",
                DAY,
                "startedAt",
                DAY + "T" + time + ":00Z",
                "contributions",
                List.of(Map.of(
                        "memberId",
                        here.giver.member(),
                        "part",
                        "GAVE",
                        "amountMinutes",
                        amountMinutes,
                        "remuneration",
                        "TIME_CREDIT")));
    }

    @Test
    void refusesWhatCannotBe() {
        here.post(here.staff, "/staff-hours", changed("month", "2199-01")).statusCode(422);
        here.post(here.staff, "/staff-hours", changed("month", "1999-01")).statusCode(422);
        here.post(here.staff, "/staff-hours", changed("month", "2026-13")).statusCode(400);
        here.post(here.staff, "/staff-hours", changed("workedOn", "2026-05-12")).statusCode(422);
        here.post(here.staff, "/staff-hours", changed("personRef", "Ann Smith")).statusCode(422);
        var day = changed("workedOn", "2026-05-12");
        day.remove("month");
        day.put("personRef", "emp-1");
        day.put("amountMinutes", 1441);
        here.post(here.staff, "/staff-hours", day).statusCode(422);
        day.put("amountMinutes", 1440);
        here.post(here.staff, "/staff-hours", day).statusCode(201).body("month", equalTo("2026-05"));
    }

    private Map<String, Object> changed(String field, Object value) {
        var report = report("changed", 60);
        report.put(field, value);
        return report;
    }

    private Map<String, Object> report(String reference, long amountMinutes) {
        return new LinkedHashMap<>(Map.of(
                "organisationId",
                here.organisationId,
                "serviceId",
                here.serviceId,
                "month",
                "2026-05",
                "amountMinutes",
                amountMinutes,
                "reference",
                reference));
    }
}
