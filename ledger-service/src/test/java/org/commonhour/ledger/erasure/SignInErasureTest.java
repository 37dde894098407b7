package org.commonhour.ledger.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.StoredText;
import org.junit.jupiter.api.Test;

/** No table of the ledger leads to the sign-in of somebody who was erased, and the ledger says so. */
@CommonhourTest
class SignInErasureTest {

    private static final UUID COMMUNITY = UUID.fromString("0198c1f5-6f00-7000-8000-000000000001");
    private static final UUID MEMBER = UUID.fromString("0198c1f5-6f00-7000-8000-000000000004");

    @Test
    void theSignInOfAnErasedPersonGivesWayToARandomOneEverywhere() {
        // Given: a member who is a coordinator and staff as well, and did what names its doer
        var there = Neighbourhood.founded();
        var giver = there.giver;
        var account = there.account(there.bystander);
        reversesAGift(there);
        recordsAndDisputes(there);
        there.becomes(giver, Role.COORDINATOR, null);
        there.becomes(giver, Role.STAFF, there.organisationId);
        there.put(
                        giver,
                        "/accounts/" + account + "/terms/state",
                        Map.of("state", "FROZEN", "reason", "UNDER_REVIEW"),
                        "\"0\"")
                .statusCode(200);
        reportsStaffHours(there);
        assertThat(StoredText.tablesWith(giver.subject()))
                .contains("session", "session_version", "staff_hours", "transfer", "account_term", "sign_in");
        // When
        erased(there);
        // Then: what else the person may do is taken from them in the member service, and heard from there.
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() ->
                        assertThat(StoredText.tablesWith(giver.subject())).isSubsetOf("idempotency", "access_grant"));
        assertThat(Rows.number(
                        "select count(distinct who) from (select recorded_by who from session where community_id = ?"
                                + " union all select reversal_by from transfer where community_id = ? and reversal_by"
                                + " is not null union all select decided_by from account_term where community_id = ?"
                                + " and decided_by is not null) done where who like 'erased-%'",
                        there.communityId, there.communityId, there.communityId))
                .as("the same random one")
                .isEqualTo(1);
        there.get(there.analyst, "/self-check").statusCode(200).body("checks.holds", everyItem(equalTo(true)));
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(Events.read(MemberForgotten.TOPIC, there.communityId))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.type()).isEqualTo(MemberForgotten.TYPE);
                            assertThat(event.field("memberId"))
                                    .isEqualTo(giver.member().toString());
                            Contract.validEvent(
                                    event.body().toString(),
                                    Path.of("contracts/events/member-forgotten.v1.schema.json"));
                        }));
    }

    @Test
    void whoIsToldAgainConfirmsAgainAndAGrantHeardLateBringsNothingBack() {
        // Given
        var there = Neighbourhood.founded();
        erased(there);
        // When
        erased(there);
        Events.grant(there.communityId, "late-" + there.giver.subject(), Role.MEMBER, there.giver.member(), null);
        // Then
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(Events.read(MemberForgotten.TOPIC, there.communityId))
                        .hasSize(2));
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(StoredText.tablesWith("late-" + there.giver.subject()))
                        .containsExactly("access_grant"));
    }

    @Test
    void theExampleIsMadeFromTheRecord() {
        Contract.eventExample(
                "member-forgotten.v1", new MemberForgotten(MEMBER, COMMUNITY, Instant.parse("2026-05-12T10:00:01Z")));
    }

    private static void reversesAGift(Neighbourhood there) {
        var gift = Neighbourhood.gift(there.account(there.receiver), there.account(there.giver), 30);
        there.post(there.receiver, "/transfers", gift).statusCode(201);
        there.post(
                        there.giver,
                        "/transfers/" + gift.get("id") + "/reversal",
                        Map.of("id", UUID.randomUUID(), "amountMinutes", 30, "reason", "MISTAKE"))
                .statusCode(201);
    }

    private static void recordsAndDisputes(Neighbourhood there) {
        var session = there.post(there.giver, "/sessions", happened(there, there.giver, there.receiver))
                .statusCode(201)
                .extract()
                .<String>path("id");
        there.post(there.receiver, "/sessions/" + session + "/confirmation", Map.of())
                .statusCode(200);
        var other = there.post(there.receiver, "/sessions", happened(there, there.receiver, there.giver))
                .statusCode(201)
                .extract()
                .<String>path("id");
        there.post(there.giver, "/sessions/" + other + "/dispute", Map.of("reason", "WRONG_MINUTES"))
                .statusCode(200);
    }

    private static Map<String, Object> happened(Neighbourhood there, Person gave, Person received) {
        return Map.of(
                "occurredOn",
                "2026-05-12",
                "serviceId",
                there.serviceId,
                "contributions",
                List.of(
                        Map.of(
                                "memberId",
                                gave.member(),
                                "part",
                                "GAVE",
                                "amountMinutes",
                                60,
                                "remuneration",
                                "TIME_CREDIT"),
                        Map.of("memberId", received.member(), "part", "RECEIVED", "amountMinutes", 60)));
    }

    private static void reportsStaffHours(Neighbourhood there) {
        there.post(
                        there.giver,
                        "/staff-hours",
                        Map.of(
                                "reference",
                                "may-1",
                                "organisationId",
                                there.organisationId,
                                "serviceId",
                                there.serviceId,
                                "month",
                                "2026-05",
                                "amountMinutes",
                                600))
                .statusCode(201);
    }

    private static void erased(Neighbourhood there) {
        var body = new HashMap<String, Object>();
        body.put("memberId", there.giver.member());
        body.put("communityId", there.communityId);
        body.put("erasedAt", "2026-05-12T10:00:00Z");
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-erased.v1",
                there.communityId,
                there.giver.member().toString(),
                body);
    }
}
