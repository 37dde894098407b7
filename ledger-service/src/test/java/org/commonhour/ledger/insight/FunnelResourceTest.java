package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.TO_NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Matched;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Funnels and dormancy over HTTP, from events alone. */
@CommonhourTest
class FunnelResourceTest {

    private static final String NEEDS = "/insight/funnels/needs";

    private Neighbourhood here;
    private Matched matched;
    private Seen seen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        matched = new Matched(here);
        seen = new Seen(here);
    }

    @Test
    void followsNeedsFromAskingToAConfirmedSession() {
        // Given a need that was met on the web, one by phone that somebody was asked for, and one that nobody can meet.
        var offer = UUID.randomUUID();
        matched.offer(offer, here.giver.member(), "LIVE");
        seenBy("insight_offer", "offer_id", offer);
        var met = UUID.randomUUID();
        var asked = UUID.randomUUID();
        var alone = UUID.randomUUID();
        matched.need(met, here.receiver.member(), "SELF_WEB", "LIVE");
        matched.need(asked, here.receiver.member(), "BROKER_PHONE", "LIVE");
        matched.need(alone, here.giver.member(), "BROKER_PHONE", "LIVE");
        var arrangement = UUID.randomUUID();
        matched.arrangement(arrangement, met, offer, 1, "INVITED");
        matched.arrangement(arrangement, met, offer, 2, "AGREED");
        matched.need(met, here.receiver.member(), "SELF_WEB", "DONE");
        matched.arrangement(arrangement, met, offer, 3, "HAPPENED");
        matched.arrangement(UUID.randomUUID(), asked, offer, 1, "INVITED");
        matched.session(arrangement, here.giver.member());

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, NEEDS + "?" + TO_NOW)
                        .statusCode(200)
                        .body("unit", equalTo("MINUTES"))
                        .body("items", hasSize(1))
                        .body("items[0].key", nullValue())
                        .body(
                                "items[0].steps.step",
                                contains("ASKED", "OFFERED", "INVITED", "AGREED", "HAPPENED", "CONFIRMED"))
                        .body("items[0].steps.count", contains(3, 2, 2, 1, 1, 1))
                        .body("items[0].steps[3].shareOfAll", equalTo(0.333333f))
                        .body("items[0].steps[3].shareOfStepBefore", equalTo(0.5f))
                        .body("items[0].steps[3].median", equalTo(0))
                        .body("items[0].steps[0].median", nullValue())
                        .body("items[0].open", equalTo(2))
                        .body("items[0].unmet", equalTo(0))
                        .body("items[0].unmetShare", nullValue())
                        .body("computedAt", notNullValue())
                        .body(
                                "readThrough.topic",
                                hasItems("commonhour.matching.need.v1", "commonhour.matching.arrangement.v1")));
        here.get(here.coordinator, NEEDS + "?by=CHANNEL&" + TO_NOW)
                .body("items.key", contains("BROKER_PHONE", "SELF_WEB"))
                .body("items[0].steps.count", contains(2, 1, 1, 0, 0, 0))
                .body("items[1].steps.count", contains(1, 1, 1, 1, 1, 1));
        here.get(here.coordinator, NEEDS + "?by=CATEGORY&" + TO_NOW).body("items.key", contains("TRANSPORT"));
        here.get(here.coordinator, NEEDS + "?serviceId=" + UUID.randomUUID() + "&" + TO_NOW)
                .body("items", hasSize(0));
    }

    @Test
    void showsNeedsThatNobodyAgreedToForFourWeeks() {
        // Given three needs, two of them old; one of those was met.
        var ids = new UUID[] {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        for (var id : ids) {
            matched.need(id, here.receiver.member(), "BROKER_PHONE", "LIVE");
        }
        matched.need(ids[1], here.receiver.member(), "BROKER_PHONE", "DONE");
        await().atMost(SOON)
                .untilAsserted(
                        () -> here.get(here.analyst, NEEDS + "?" + TO_NOW).body("items[0].open", equalTo(2)));
        Rows.change(
                "update insight_need set asked_at = now() - interval '29 days' where need_id in (?, ?)",
                ids[0],
                ids[1]);

        // Then
        here.get(here.analyst, NEEDS + "?" + TO_NOW)
                .body("items[0].unmet", equalTo(1))
                .body("items[0].unmetShare", equalTo(0.5f));
        here.get(here.coordinator, NEEDS + "/unmet")
                .statusCode(200)
                .body("items.needId", contains(ids[0].toString()))
                .body("items[0].channel", equalTo("BROKER_PHONE"))
                .body("items[0].askedAt", notNullValue());
        here.get(here.analyst, NEEDS + "/unmet").statusCode(403);
        here.get(here.coordinator, NEEDS + "/unmet?cursor=bm9uZQ").statusCode(422);
    }

    @Test
    void followsMembersFromJoiningToGivingAndReceiving() {
        // Given three who joined in March: one both gave and received, one offered, one was not heard of.
        var both = UUID.randomUUID();
        var offers = UUID.randomUUID();
        var quiet = UUID.randomUUID();
        matched.member(both, "2026-03-02", "SELF_WEB", "ACTIVE");
        matched.member(offers, "2026-03-02", "BROKER_PHONE", "ACTIVE");
        matched.member(quiet, "2026-03-02", "BROKER_PHONE", "ACTIVE");
        matched.offer(UUID.randomUUID(), offers, "LIVE");
        gave(both, here.giver.member(), "2026-03-12");
        gave(here.giver.member(), both, "2026-04-01");

        // Then
        var turns = "/insight/funnels/turns?from=2026-03&to=2026-03";
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, turns)
                        .statusCode(200)
                        .body("unit", equalTo("DAYS"))
                        .body("items[0].steps.step", contains("JOINED", "SPOKE_UP", "TOOK_PART", "BOTH_WAYS"))
                        .body("items[0].steps.count", contains(3, 2, 1, 1))
                        .body("items[0].steps[2].median", equalTo(0))
                        .body("items[0].steps[3].median", equalTo(20))
                        .body("items[0].gave", equalTo(1))
                        .body("items[0].received", equalTo(1)));
        here.get(here.analyst, turns + "&by=CHANNEL")
                .body("items.key", contains("BROKER_PHONE", "SELF_WEB"))
                .body("items[1].steps.count", contains(1, 1, 1, 1));
        here.get(here.analyst, turns + "&by=CATEGORY").statusCode(422);
    }

    @Test
    void aCorrectedSessionChangesWhenSomebodyTookPart() {
        // Given
        var ada = UUID.randomUUID();
        matched.member(ada, "2026-03-02", "SELF_WEB", "ACTIVE");
        var session = UUID.randomUUID();
        gave(ada, here.giver.member(), "2026-05-12");
        seen.session(session, 2, "SETTLED", null, "2026-03-10", List.of(Seen.line(ada, 60, Map.of())));
        await().atMost(SOON).untilAsserted(() -> tookPartAfter(8));

        // When its day was wrong
        seen.session(session, 3, "SETTLED", null, "2026-03-22", List.of(Seen.line(ada, 60, Map.of())));
        await().atMost(SOON).untilAsserted(() -> tookPartAfter(20));

        // When it was not to be
        seen.session(session, 4, "WITHDRAWN", null, "2026-03-22", List.of(Seen.line(ada, 60, Map.of())));
        await().atMost(SOON).untilAsserted(() -> tookPartAfter(71));
    }

    @Test
    void countsWhoHasGoneQuietAndNamesThemToCoordinatorsById() {
        // Given somebody heard of today, somebody of last year, and the three of the neighbourhood.
        var heard = UUID.randomUUID();
        var old = UUID.randomUUID();
        var left = UUID.randomUUID();
        matched.member(heard, "2024-03-02", "SELF_WEB", "ACTIVE");
        matched.member(old, "2024-03-02", "BROKER_PHONE", "ACTIVE");
        matched.member(left, "2024-03-02", "BROKER_PHONE", "LEFT");
        matched.need(UUID.randomUUID(), heard, "SELF_WEB", "LIVE");
        gave(old, here.giver.member(), "2025-01-07");

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, "/insight/dormancy?days=90")
                        .statusCode(200)
                        .body("days", equalTo(90))
                        .body("items[0].members", equalTo(5))
                        .body("items[0].heardOf", equalTo(1))
                        .body("items[0].quiet", equalTo(2))
                        .body("items[0].neverHeardOf", equalTo(2))
                        .body("items[0].bands.members", contains(1, 0, 0, 0, 2))
                        .body("items[0].bands[4].fromDays", equalTo(366))
                        .body("items[0].bands[4].toDays", nullValue()));
        here.get(here.coordinator, "/insight/dormancy/members?days=90")
                .statusCode(200)
                .body("items", hasSize(4))
                .body(
                        "items.memberId",
                        hasItems(old.toString(), here.bystander.member().toString()))
                .body("items.memberId", not(hasItems(heard.toString())))
                .body("items.find { it.memberId == '%s' }.lastHeardOfOn".formatted(old), equalTo("2025-01-07"));
        var first = here.get(here.coordinator, "/insight/dormancy/members?limit=3")
                .body("items", hasSize(3))
                .extract();
        here.get(here.coordinator, "/insight/dormancy/members?limit=3&cursor=" + first.path("next"))
                .body("items", hasSize(1))
                .body("next", nullValue());
        here.get(here.analyst, "/insight/dormancy/members").statusCode(403);
        here.get(here.analyst, "/insight/dormancy?days=3").statusCode(422);
    }

    @Test
    void forgetsWhoIsErased() {
        var joined = UUID.randomUUID();
        matched.member(joined, "2026-03-02", "SELF_WEB", "ACTIVE");
        seenBy("insight_member", "member_id", joined);

        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-erased.v1",
                here.communityId,
                joined.toString(),
                Map.of("memberId", joined, "communityId", here.communityId));

        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, "/insight/funnels/turns?from=2026-03&to=2026-03")
                        .body("items", hasSize(0)));
    }

    @Test
    void isForThoseWhoSeeTheWholeCommunity() {
        for (var path : List.of(NEEDS, "/insight/funnels/turns", "/insight/dormancy")) {
            here.get(here.staff, path).statusCode(403);
            here.get(here.giver, path).statusCode(403);
        }
        here.get(here.analyst, NEEDS + "?by=PERSON").statusCode(422);
        here.get(here.analyst, NEEDS + "?from=2026-05&to=2026-04").statusCode(422);
    }

    private void tookPartAfter(int days) {
        here.get(here.analyst, "/insight/funnels/turns?from=2026-03&to=2026-03")
                .body("items[0].steps[1].median", equalTo(days));
    }

    private void gave(UUID giver, UUID receiver, String day) {
        seen.session(
                here.serviceId,
                day,
                Seen.line(giver, 60, Map.of()),
                Seen.line(receiver, 60, Map.of("part", "RECEIVED")));
    }

    private static void seenBy(String table, String column, UUID id) {
        await().atMost(SOON)
                .until(() -> Rows.number("select count(*) from " + table + " where " + column + " = ?", id) == 1);
    }
}
