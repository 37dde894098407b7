package org.commonhour.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

@CommonhourTest
class AccountEventsTest {

    @Test
    void opensAnAccountForEveryMemberAndOneForTheCommunity() {
        // Given
        var there = Neighbourhood.founded();
        // When
        there.get(there.giver, "/accounts/mine")
                .statusCode(200)
                .body("kind", equalTo("MEMBER"))
                .body("balanceMinutes", equalTo(0))
                .body("availableMinutes", equalTo(0))
                .body("floorMinutes", equalTo(-1200))
                .body("ceilingMinutes", equalTo(6000))
                .body("version", equalTo(0));
        // Then
        there.get(there.coordinator, "/accounts?kind=ISSUE")
                .body("items.size()", equalTo(1))
                .body("items[0].floorMinutes", nullValue());
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            var events = Events.read("commonhour.ledger.account.v1", there.communityId);
            assertThat(events).hasSize(4);
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).sequence()).isEqualTo(i + 1);
                Contract.validEvent(
                        events.get(i).body().toString(), Path.of("contracts/events/account-opened.v1.schema.json"));
            }
        });
    }

    @Test
    void opensNoSecondAccountWhenAMemberChangesAgain() {
        // Given
        var there = Neighbourhood.founded();
        var later = UUID.randomUUID();
        // When
        memberChanged(there, there.giver.member(), "LEFT");
        memberChanged(there, there.giver.member(), "ACTIVE");
        memberChanged(there, later, "ACTIVE");
        // Then
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(Rows.number("select count(*) from account where owner_id = ?", later))
                        .isEqualTo(1));
        assertThat(Rows.number("select count(*) from account where owner_id = ?", there.giver.member()))
                .isEqualTo(1);
    }

    @Test
    void findsTheAccountOfOneMemberForACoordinator() {
        // Given
        var there = Neighbourhood.founded();
        String account = there.get(there.giver, "/accounts/mine").extract().path("id");
        var list = "/accounts?ownerId=" + there.giver.member();
        // When
        there.get(there.coordinator, list)
                .statusCode(200)
                .body("items.id", contains(account))
                .body("next", nullValue());
        // Then
        there.get(there.coordinator, list + "&kind=MEMBER").body("items.id", contains(account));
        there.get(there.coordinator, list + "&kind=POT").body("items", empty());
        there.get(there.coordinator, "/accounts?ownerId=" + UUID.randomUUID()).body("items", empty());
        there.get(there.coordinator, "/accounts?ownerId=nobody")
                .statusCode(422)
                .body("code", equalTo("request/invalid"));
        there.get(there.giver, list).statusCode(403);
        Neighbourhood.founded().get(there.coordinator, list).statusCode(404);
    }

    private static void memberChanged(Neighbourhood there, UUID memberId, String state) {
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-changed.v1",
                there.communityId,
                memberId.toString(),
                Map.of(
                        "memberId",
                        memberId,
                        "communityId",
                        there.communityId,
                        "state",
                        state,
                        "joinedOn",
                        "2026-01-05",
                        "channel",
                        "SELF_WEB"));
    }
}
