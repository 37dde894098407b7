package org.commonhour.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.StoredText;
import org.junit.jupiter.api.Test;

/** L13: an export from before an erasure does not bring back who was erased. */
@CommonhourTest
class RestoredErasureTest {

    @Test
    void anExportFromBeforeAnErasureBringsBackTheHoursAndNotThePerson() {
        // Given
        var there = Neighbourhood.founded();
        var ledger = new TakenLedger(there);
        var gone = there.giver;
        var account = UUID.fromString(there.account(gone));
        givesAndReverses(there);
        var taken = ledger.taken();
        assertThat(taken).contains(gone.member().toString()).contains(gone.subject());
        erased(there, account);
        ledger.lose();
        // When
        var rehearsed = ledger.brought(taken, true);
        var done = ledger.brought(taken, false);
        // Then
        assertThat(rehearsed.getString("state")).as(rehearsed.prettify()).isEqualTo("CHECKED");
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("DONE");
        assertThat(Rows.number("select balance_minutes from account where id = ?", account))
                .isEqualTo(20);
        assertThat(Rows.number(
                        "select count(*) from account where id = ? and (owner_id is not null or proof_salt is not"
                                + " null)",
                        account))
                .isZero();
        assertThat(StoredText.tablesWith(gone.subject())).isSubsetOf("access_grant", "idempotency");
        assertThat(Rows.number(
                        "select count(*) from outbox where topic like 'commonhour.ledger.%' and community_id = ?"
                                + " and topic not like '%erasure%' and cast(body as text) like ?",
                        there.communityId, "%" + gone.member() + "%"))
                .isZero();
        assertThat(Rows.number(
                        "select count(*) from transfer where community_id = ? and reversal_by like 'erased-%'",
                        there.communityId))
                .isEqualTo(1);
        assertThat(ledger.broken()).isEmpty();
        var again = ledger.brought(taken, false);
        assertThat(again.getString("state")).as(again.prettify()).isEqualTo("DONE");
        assertThat(again.getInt("counts.created")).isZero();
    }

    private static void givesAndReverses(Neighbourhood there) {
        var gift = Neighbourhood.gift(there.account(there.receiver), there.account(there.giver), 30);
        there.post(there.receiver, "/transfers", gift).statusCode(201);
        there.post(
                        there.giver,
                        "/transfers/" + gift.get("id") + "/reversal",
                        Map.of("id", UUID.randomUUID(), "amountMinutes", 10, "reason", "MISTAKE"))
                .statusCode(201);
    }

    private static void erased(Neighbourhood there, UUID account) {
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-erased.v1",
                there.communityId,
                there.giver.member().toString(),
                Map.of("memberId", there.giver.member(), "communityId", there.communityId));
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(
                                Rows.number("select count(*) from account where id = ? and owner_id is null", account))
                        .isEqualTo(1));
    }
}
