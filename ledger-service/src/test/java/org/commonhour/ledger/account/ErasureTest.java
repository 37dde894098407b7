package org.commonhour.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L13: erasing a member changes no total and nobody else's balance. */
@CommonhourTest
class ErasureTest {

    private static final Path EXAMPLE = Path.of("../member-service/contracts/events/examples/member-erased.v1.json");

    private Neighbourhood there = Neighbourhood.founded();

    @BeforeEach
    void found() {
        there = Neighbourhood.founded();
    }

    @Test
    void forgetsWhoseTheAccountWasAndNothingElse() {
        // Given
        give(there.giver, there.receiver, 90);
        give(there.receiver, there.bystander, 30);
        var account = idOf(there.giver);
        var ledger = ledger();
        // When
        erased(there.giver);
        // Then
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(ownersAndSalts(account)).isZero());
        assertThat(ledger()).isEqualTo(ledger);
        assertThat(there.balance(there.receiver)).isEqualTo(60);
        assertThat(there.balance(there.bystander)).isEqualTo(30);
        there.get(there.coordinator, "/accounts/" + account).body("balanceMinutes", equalTo(-90));
        there.get(there.giver, "/accounts/" + account).statusCode(404);
        there.get(there.analyst, "/self-check").body("checks.holds", everyItem(equalTo(true)));
        give(there.receiver, there.bystander, 10);
        there.get(there.analyst, "/self-check").body("checks.holds", everyItem(equalTo(true)));
    }

    @Test
    void waitsForWhoeverHoldsTheLedger() throws SQLException {
        // Given
        give(there.giver, there.receiver, 90);
        var account = idOf(there.giver);
        try (var writer = Backing.connect();
                var head = writer.prepareStatement("select 1 from ledger_head where community_id = ? for update")) {
            writer.setAutoCommit(false);
            head.setObject(1, there.communityId);
            head.executeQuery().next();
            // When
            erased(there.giver);
            // Then
            await().atMost(Neighbourhood.SOON)
                    .untilAsserted(() -> assertThat(Rows.number("select count(*) from pg_locks where not granted"))
                            .isPositive());
            assertThat(ownersAndSalts(account)).isOne();
            writer.rollback();
        }
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(ownersAndSalts(account)).isZero());
    }

    @Test
    void forgetsNobodyElse() {
        erased(there.bystander);
        var stranger = UUID.randomUUID();
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-erased.v1",
                there.communityId,
                stranger.toString(),
                Map.of("memberId", stranger, "communityId", there.communityId));
        give(there.giver, there.receiver, 15);

        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(Rows.number(
                                "select count(*) from account where community_id = ? and kind = 'MEMBER'"
                                        + " and owner_id is null",
                                there.communityId))
                        .isEqualTo(1));
        there.get(there.giver, "/accounts/mine").body("balanceMinutes", equalTo(-15));
        there.get(there.receiver, "/accounts/mine").body("balanceMinutes", equalTo(15));
    }

    @Test
    void aSessionOfAnErasedMemberSaysWhyNoHoursMoveAndOpensNoAccount() {
        // Given
        var arrangementId = there.agreed(60);
        var sessionId = there.post(
                        there.giver,
                        "/sessions",
                        Map.of(
                                "arrangementId",
                                arrangementId,
                                "occurredOn",
                                LocalDate.now(Clock.systemUTC()).toString(),
                                "amountMinutes",
                                60))
                .statusCode(201)
                .extract()
                .<String>path("id");
        erased(there.receiver);
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(ownedBy(there.receiver)).isZero());
        // When
        there.post(there.coordinator, "/sessions/" + sessionId + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusal", equalTo("ledger/member-erased"));
        // Then
        assertThat(ownedBy(there.receiver)).isZero();
        assertThat(there.balance(there.giver)).isZero();
        there.get(there.giver, "/sessions/" + sessionId).body("refusal", equalTo("ledger/member-erased"));
    }

    @Test
    void whatIsHeardLateOpensNoAccountForAnErasedMember() {
        // Given
        erased(there.receiver);
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(ownedBy(there.receiver)).isZero());
        // When
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-changed.v1",
                there.communityId,
                there.receiver.member().toString(),
                Map.of(
                        "memberId", there.receiver.member(),
                        "communityId", there.communityId,
                        "state", "ACTIVE",
                        "joinedOn", "2026-01-05",
                        "channel", "SELF_WEB"));
        there.agreed(60);
        there.agreed(30);
        // Then
        assertThat(ownedBy(there.receiver)).isZero();
        assertThat(Rows.number("select count(*) from hold where community_id = ?", there.communityId))
                .isZero();
    }

    private long ownedBy(Person person) {
        return Rows.number("select count(*) from account where owner_id = ?", person.member());
    }

    /** As the member service's own example says it. */
    private void erased(Person person) {
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-erased.v1",
                there.communityId,
                person.member().toString(),
                example().put("memberId", person.member().toString()).put("communityId", there.communityId.toString()));
    }

    private static ObjectNode example() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(EXAMPLE.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A number that changes with any reference, balance or entry of the community. */
    private long ledger() {
        return Rows.number("""
            select hashtextextended(string_agg(line, ';' order by line), 0) from (
                select concat_ws('|', id, proof_ref, balance_minutes, held_minutes, version) as line
                from account where community_id = ?
                union all
                select cast(e as text) from entry e where community_id = ?
                union all
                select cast(t as text) from transfer t where community_id = ?) lines
            """, there.communityId, there.communityId, there.communityId);
    }

    private static long ownersAndSalts(UUID account) {
        return Rows.number(
                "select count(*) from account where id = ? and (owner_id is not null or proof_salt is not null)",
                account);
    }

    private UUID idOf(Person person) {
        return UUID.fromString(
                there.get(person, "/accounts/mine").extract().jsonPath().getString("id"));
    }

    private void give(Person from, Person to, long minutes) {
        Map<String, Object> body = Map.of(
                "id", UUID.randomUUID(),
                "debitAccountId", idOf(from),
                "creditAccountId", idOf(to),
                "amountMinutes", minutes,
                "kind", "GIFT");
        there.post(from, "/transfers", body).statusCode(201);
    }
}
