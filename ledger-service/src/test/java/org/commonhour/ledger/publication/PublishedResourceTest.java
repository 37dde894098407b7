package org.commonhour.ledger.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.Quarter;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.PublishedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody in a community may see, as it was released. */
@CommonhourTest
class PublishedResourceTest {

    private static final String MEMBERS = "commonhour.member.member.v1";
    private static final String TABLE = "/insight/published?quarter=2026-Q2";

    private Neighbourhood here;
    private Seen seen;

    @Inject
    ReleaseService releases;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        seen = new Seen(here);
    }

    @Test
    void everyMemberSeesWhatNobodyCanBeToldFrom() {
        // Given nine people of the lunch club, and two of the garden.
        var garden = UUID.randomUUID();
        here.runs(here.organisationId, garden);
        group(here.serviceId, 9, 120);
        group(garden, 2, 120);
        here.get(here.giver, TABLE).statusCode(404);

        // When
        release("2026-Q2").statusCode(201).body("revision", equalTo(1));

        // Then the total would give the two away, and so would its people.
        here.get(here.giver, TABLE)
                .statusCode(200)
                .body("quarter", equalTo("2026-Q2"))
                .body("items", hasSize(2))
                .body("items.find { it.serviceId == '%s' }.unpaid.people".formatted(here.serviceId), equalTo(10))
                .body(
                        "items.find { it.serviceId == '%s' }.unpaid.amountMinutes".formatted(here.serviceId),
                        equalTo(1_200))
                .body("items.find { it.serviceId == '%s' }.unpaid.status".formatted(garden), equalTo("FEW_PEOPLE"))
                .body("items.find { it.serviceId == '%s' }.unpaid.people".formatted(garden), nullValue())
                .body("unpaidTotal.status", equalTo("PROTECTS_OTHERS"))
                .body("unpaidTotal.amountMinutes", nullValue())
                .body("unpaidTotal.people", nullValue())
                .body("readThrough.topic", hasItem("commonhour.ledger.session.v1"));

        // And its figures are published as they are in the table, all of them.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(figures()).hasSize(6).allSatisfy(event -> {
                    assertThat(event.type()).isEqualTo(FigureReleased.TYPE);
                    assertThat(event.body().path("figures").asInt()).isEqualTo(6);
                    Contract.validEvent(
                            event.body().toString(), Path.of("contracts/events/figure-released.v1.schema.json"));
                }));
        assertThat(figures().stream()
                        .filter(event -> event.field("side").equals("UNPAID"))
                        .map(event -> "%s %s %s %s"
                                .formatted(
                                        event.field("serviceId"),
                                        event.field("status"),
                                        event.field("people"),
                                        event.field("amountMinutes"))))
                .containsExactlyInAnyOrder(
                        here.serviceId + " PUBLISHED 10 1200", garden + " FEW_PEOPLE  ", " PROTECTS_OTHERS  ");
    }

    @Test
    void whatWasReleasedStaysAndOnlyLargeCorrectionsMakeARevision() {
        // Given
        group(here.serviceId, 20, 120);
        release("2026-Q2").statusCode(201);
        release("2026-Q2").statusCode(409).body("code", equalTo("ledger/table-unchanged"));

        // When one person's hours are added, then there is no revision, and the table is as it was.
        group(here.serviceId, 1, 600);
        release("2026-Q2").statusCode(409).body("code", equalTo("ledger/revision-tells-too-much"));
        here.get(here.giver, TABLE)
                .body("revision", equalTo(1))
                .body("unpaidTotal.people", equalTo(20))
                .body("unpaidTotal.amountMinutes", equalTo(2_400));

        // When eleven others come, then there is one, and the first stays beside it.
        group(here.serviceId, 11, 120);
        release("2026-Q2").statusCode(201).body("revision", equalTo(2));
        here.get(here.giver, TABLE).body("revision", equalTo(2)).body("unpaidTotal.amountMinutes", equalTo(4_200));
        here.get(here.giver, TABLE + "&revision=1")
                .body("revision", equalTo(1))
                .body("unpaidTotal.amountMinutes", equalTo(2_400));
        here.get(here.giver, TABLE + "&revision=3").statusCode(404);
        var first = here.get(here.giver, "/insight/published/releases?limit=1")
                .body("items.revision", contains(2))
                .extract();
        here.get(here.giver, "/insight/published/releases?limit=1&cursor=" + first.path("next"))
                .body("items.revision", contains(1))
                .body("items.quarter", contains("2026-Q2"))
                .body("next", nullValue());
    }

    @Test
    void theSameReleaseAskedForTwiceIsOne() {
        group(here.serviceId, 9, 120);
        var path = "/insight/published/2026-Q2/releases";
        var one = here.post(here.coordinator, path, Map.of(), "key-of-" + here.communityId)
                .statusCode(201)
                .extract()
                .asString();
        var again = here.post(here.coordinator, path, Map.of(), "key-of-" + here.communityId)
                .statusCode(201)
                .extract()
                .asString();

        assertThat(again).isEqualTo(one);
        await().atMost(SOON).untilAsserted(() -> assertThat(figures()).hasSize(4));
        here.get(here.giver, "/insight/published/releases").body("items", hasSize(1));
        here.post(here.giver, path, Map.of()).statusCode(403);
        here.post(here.analyst, path, Map.of()).statusCode(403);
        here.post(Neighbourhood.founded().coordinator, path, Map.of()).statusCode(404);
    }

    @Test
    void theLastQuarterIsReleasedByItself() throws Throwable {
        // Given people who gave in a quarter that is over for more than two weeks, on whatever day this test runs.
        var day = LocalDate.now(Clock.systemUTC()).minusDays(ReleaseService.DAYS_TO_RECORD);
        var quarter = Quarter.before(day);
        group(here.serviceId, 9, 120, quarter.months().from() + "-12");

        // When
        VertxContextSupport.subscribeAndAwait(releases::releaseDue);
        VertxContextSupport.subscribeAndAwait(releases::releaseDue);

        // Then
        here.get(here.giver, "/insight/published")
                .statusCode(200)
                .body("quarter", equalTo(quarter.toString()))
                .body("revision", equalTo(1))
                .body("unpaidTotal.amountMinutes", equalTo(1_200));
    }

    @Test
    void staffHoursWithoutPeopleAreNotPublished() {
        // When
        here.post(
                        here.staff,
                        "/staff-hours",
                        Map.of(
                                "organisationId",
                                here.organisationId,
                                "serviceId",
                                here.serviceId,
                                "month",
                                "2026-05",
                                "amountMinutes",
                                6_000,
                                "reference",
                                "kitchen"))
                .statusCode(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given(here.communityId)).isEqualTo(6_000));

        // When insight has not read so far, as after a stop, there is no table yet.
        readStaffHoursTo(0);
        release("2026-Q2").statusCode(503).body("code", equalTo("ledger/figures-behind"));
        readStaffHoursTo(1);
        release("2026-Q2").statusCode(201);

        // Then
        here.get(here.giver, TABLE)
                .body("items[0].paid.status", equalTo("PEOPLE_UNKNOWN"))
                .body("items[0].paid.amountMinutes", nullValue())
                .body("paidTotal.status", equalTo("PEOPLE_UNKNOWN"));
    }

    @Test
    void totalsThatSayHowManyPeopleArePublishedWhereTheyMay() {
        // Given nine drivers who worked 900 hours a month, and as many cooks who worked 100.
        var lifts = UUID.randomUUID();
        here.runs(here.organisationId, lifts);
        for (var month : List.of("2026-04", "2026-05", "2026-06")) {
            total(lifts, month, 54_000, 9);
            total(here.serviceId, month, 6_000, 9);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given(here.communityId)).isEqualTo(180_000));

        // When
        release("2026-Q2").statusCode(201);

        // Then one cook may have worked most of the cooks' hours; the total less the drivers' would show them.
        here.get(here.giver, TABLE)
                .body("items.find { it.serviceId == '%s' }.paid.people".formatted(lifts), equalTo(10))
                .body("items.find { it.serviceId == '%s' }.paid.amountMinutes".formatted(lifts), equalTo(162_000))
                .body("items.find { it.serviceId == '%s' }.paid.status".formatted(here.serviceId), equalTo("DOMINATED"))
                .body("items.find { it.serviceId == '%s' }.paid.people".formatted(here.serviceId), equalTo(10))
                .body("paidTotal.status", equalTo("PROTECTS_OTHERS"));
        assertThat(Rows.number("select sum(heads) from published_evidence where community_id = ?", here.communityId))
                .isEqualTo(18);
        release("2026-Q2").statusCode(409).body("code", equalTo("ledger/table-unchanged"));
    }

    private void total(UUID service, String month, long amountMinutes, int people) {
        here.post(
                        here.staff,
                        "/staff-hours",
                        Map.of(
                                "organisationId",
                                here.organisationId,
                                "serviceId",
                                service,
                                "month",
                                month,
                                "amountMinutes",
                                amountMinutes,
                                "people",
                                people,
                                "reference",
                                service + "/" + month))
                .statusCode(201);
    }

    @Test
    void erasuresDoNotHideWhoseCorrectionItIs() {
        // Given twenty people, one of whose sessions is of ten hours more.
        group(here.serviceId, 20, 600);
        var session = UUID.randomUUID();
        var giver = people().get(0);
        seen.session(session, 2, "SETTLED", here.serviceId, "2026-05-12", List.of(Seen.line(giver, 600, Map.of())));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given(here.communityId)).isEqualTo(12_600));
        release("2026-Q2").statusCode(201);

        // When four others are erased, then nothing was corrected.
        erase(people().subList(1, 5));
        release("2026-Q2").statusCode(409).body("code", equalTo("ledger/table-unchanged"));

        // When the session is taken back, then a revision would show that person's ten hours.
        seen.session(session, 3, "CANCELLED", here.serviceId, "2026-05-12", List.of());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given(here.communityId)).isEqualTo(12_000));
        release("2026-Q2").statusCode(409).body("code", equalTo("ledger/revision-tells-too-much"));
    }

    @Test
    void nobodysIdStandsBehindATable() {
        // Given somebody who is erased before the table is released.
        group(here.serviceId, 9, 120);
        erase(people().subList(0, 1));
        release("2026-Q2").statusCode(201);

        assertThat(Rows.number(
                        "select count(distinct person_id) from published_evidence where community_id = ?",
                        here.communityId))
                .isEqualTo(9);
        assertThat(people())
                .allSatisfy(person -> assertThat(
                                Rows.number("select count(*) from published_evidence where person_id = ?", person))
                        .isZero());
    }

    @Test
    void refusesEveryPeriodOffTheFixedGrid() {
        here.get(here.giver, "/insight/published").statusCode(404);
        here.get(here.giver, "/insight/published?quarter=2026-Q5").statusCode(422);
        here.get(here.giver, "/insight/published?quarter=2026-05").statusCode(422);
        here.get(here.giver, "/insight/published?quarter=2999-Q1").statusCode(422);
        here.get(here.giver, "/insight/published?quarter=2026-Q1&revision=0").statusCode(422);
        here.get(here.giver, "/insight/published/2026-Q1/xls").statusCode(404);
        here.get(here.giver, "/insight/published/releases?cursor=bm9uZQ").statusCode(422);
        release("2999-Q1").statusCode(422);
        release("2026-Q5").statusCode(422);
        here.get(Neighbourhood.founded().giver, TABLE).statusCode(404);
    }

    private ValidatableResponse release(String quarter) {
        return here.post(here.coordinator, "/insight/published/" + quarter + "/releases", Map.of());
    }

    private void group(UUID service, int people, long amountMinutes) {
        group(service, people, amountMinutes, "2026-05-12");
    }

    /** So many people whom nobody saw before give so much each; waits until insight has counted them. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void group(UUID service, int people, long amountMinutes, String day) {
        var before = given(here.communityId);
        seen.session(
                service,
                day,
                IntStream.range(0, people)
                        .mapToObj(person -> Seen.line(UUID.randomUUID(), amountMinutes, Map.of()))
                        .toArray(Map[]::new));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given(here.communityId)).isEqualTo(before + people * amountMinutes));
    }

    /** Those of the community who gave, the same order each time. */
    private List<UUID> people() {
        return Arrays.stream(Rows.text(
                                "select string_agg(distinct cast(person_id as text), ' ') from insight_line"
                                        + " where part = 'GAVE' and community_id = ?",
                                here.communityId)
                        .split(" "))
                .map(UUID::fromString)
                .toList();
    }

    /** Waits until all of the ledger has heard of it. */
    private void erase(List<UUID> people) {
        people.forEach(person -> Events.publish(
                MEMBERS,
                "org.commonhour.member.member-erased.v1",
                here.communityId,
                person.toString(),
                Map.of("memberId", person, "communityId", here.communityId)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.number(
                                "select min(last_sequence) from inbox_position where topic = ? and community_id = ?",
                                MEMBERS,
                                here.communityId))
                        .isEqualTo(Events.read(MEMBERS, here.communityId).size()));
    }

    /** As if the report had been recorded long ago, and insight had read so far. */
    private void readStaffHoursTo(long sequence) {
        var topic = "commonhour.ledger.staff-hours.v1";
        Rows.change(
                "update outbox set recorded_at = recorded_at - interval '1 hour' where topic = ? and community_id = ?",
                topic,
                here.communityId);
        Rows.change(
                "update inbox_position set last_sequence = ?"
                        + " where reader = 'insight' and topic = ? and community_id = ?",
                sequence,
                topic,
                here.communityId);
    }

    private List<PublishedEvent> figures() {
        return Events.read(FigureReleased.TOPIC, here.communityId);
    }

    private static long given(UUID communityId) {
        return Rows.number(
                "select coalesce(sum(amount_minutes), 0) from insight_line where part = 'GAVE' and community_id = ?",
                communityId);
    }
}
