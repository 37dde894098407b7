package org.commonhour.ledger.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each invariant is broken on purpose, behind the triggers' back, and the check must see it. */
@CommonhourTest
class SelfCheckTest {

    /** An invariant, how to break it in the community {@code $c}, and how to mend it. */
    private record Fault(String code, String plant, String mend) {}

    private static final String ADD_ONE =
            "update account set balance_minutes = balance_minutes + %d where id = (select debit_account_id from"
                    + " transfer where community_id = '$c' and seq = 1)";

    /** Two sessions in which the same person is paid and credited at the same time. */
    private static final String PAID_AND_CREDITED =
            "with s as (insert into session (id, community_id, version, state, occurred_on, recorded_by, recorded_as,"
                    + " recorded_at) select gen_random_uuid(), '$c', 1, 'RECORDED', current_date, 'ada', 'MEMBER', now()"
                    + " from generate_series(1, 2) returning id), n as (select id, row_number() over () as n from s)"
                    + " insert into contribution (id, session_id, line, member_id, part, started_at, amount_minutes,"
                    + " phase, function, remuneration, standing, relationship, compulsory, channel) select"
                    + " gen_random_uuid(), id, 0, '$c', 'GAVE', timestamptz '2026-05-12 09:00Z', 60, 'DELIVER',"
                    + " 'FRONTLINE', case n when 1 then 'TIME_CREDIT' else 'PAID_PEER' end, 'SERVICE_USER', 'UNKNOWN',"
                    + " false, 'SMS_IVR' from n";

    private static final List<Fault> FAULTS = List.of(
            new Fault("L1", ADD_ONE.formatted(1), ADD_ONE.formatted(-1)),
            new Fault("L4", ADD_ONE.formatted(1), ADD_ONE.formatted(-1)),
            new Fault(
                    "L2",
                    "update entry set amount_minutes = amount_minutes - 1 where community_id = '$c' and seq = 1",
                    "update entry set amount_minutes = amount_minutes + 1 where community_id = '$c' and seq = 1"),
            new Fault(
                    "L4",
                    "update entry set balance_after_minutes = 7 where community_id = '$c' and seq = 1",
                    "update entry set balance_after_minutes = amount_minutes where community_id = '$c' and seq = 1"),
            new Fault(
                    "L3",
                    "update account set floor_minutes = -20 where community_id = '$c' and kind = 'MEMBER'",
                    "update account set floor_minutes = -1200 where community_id = '$c' and kind = 'MEMBER'"),
            new Fault(
                    "L3",
                    "update account set state = 'FROZEN' where community_id = '$c' and kind = 'MEMBER'",
                    "update account set state = 'OPEN' where community_id = '$c' and kind = 'MEMBER'"),
            new Fault(
                    "L5",
                    "insert into transfer_refusal select community_id, id, debit_account_id, credit_account_id,"
                            + " amount_minutes, kind, null, null, null, null, null, 'SAME_ACCOUNT', null, 'planted',"
                            + " recorded_at from transfer where community_id = '$c' and seq = 1",
                    "delete from transfer_refusal where community_id = '$c'"),
            new Fault(
                    "L6",
                    "update account set held_minutes = 5 where community_id = '$c' and kind = 'MEMBER'",
                    "update account set held_minutes = 0 where community_id = '$c' and kind = 'MEMBER'"),
            new Fault(
                    "L8",
                    "update transfer set occurred_at = occurred_at - interval '1 microsecond'"
                            + " where community_id = '$c' and seq = 2",
                    "update transfer set occurred_at = occurred_at + interval '1 microsecond'"
                            + " where community_id = '$c' and seq = 2"),
            new Fault(
                    "L8",
                    "update block set prev_hash = reverse(prev_hash) where community_id = '$c' and seq = 2",
                    "update block set prev_hash = reverse(prev_hash) where community_id = '$c' and seq = 2"),
            new Fault(
                    "L9",
                    "update outbox set type = 'planted' where topic = 'commonhour.ledger.transfer.v1'"
                            + " and community_id = '$c' and sequence = 1",
                    "update outbox set type = 'org.commonhour.ledger.transfer-posted.v1' where topic ="
                            + " 'commonhour.ledger.transfer.v1' and community_id = '$c' and sequence = 1"),
            new Fault(
                    "L12",
                    "alter table account_term disable trigger account_term_append_only",
                    "alter table account_term enable trigger account_term_append_only"),
            new Fault(
                    "L12",
                    "alter table entry disable trigger entry_append_only",
                    "alter table entry enable trigger entry_append_only"),
            new Fault(
                    "L12",
                    "alter table transfer disable trigger transfer_unchanged",
                    "alter table transfer enable trigger transfer_unchanged"),
            new Fault("L14", PAID_AND_CREDITED, "delete from contribution where channel = 'SMS_IVR'"));

    private final Neighbourhood there = Neighbourhood.founded();

    @TestFactory
    Stream<DynamicTest> findsEveryPlantedFault() {
        give(there.giver, there.receiver, 60);
        give(there.giver, there.receiver, 30);
        give(there.receiver, there.giver, 90);
        return FAULTS.stream()
                .map(fault -> DynamicTest.dynamicTest(fault.code() + ": " + fault.plant(), () -> {
                    // Given
                    assertThat(broken()).isEmpty();
                    // When
                    behindTheTriggers(fault.plant());
                    // Then
                    try {
                        assertThat(broken()).contains(fault.code());
                    } finally {
                        behindTheTriggers(fault.mend());
                    }
                }));
    }

    @Test
    void refusesToChangeOrRemoveWhatIsInTheLedger() {
        give(there.giver, there.receiver, 60);
        there.post(there.giver, "/transfers", gift(there.giver, there.receiver, 9_000))
                .statusCode(422);
        for (var table : List.of("transfer", "entry", "block", "transfer_refusal", "account_term")) {
            for (var change : List.of("delete from " + table, "update " + table + " set community_id = null")) {
                assertThatThrownBy(() -> run(change)).hasMessageContaining("never changed or removed");
            }
        }
    }

    @Test
    void answersCoordinatorsAndAnalystsOnly() {
        there.get(there.coordinator, "/self-check").statusCode(200);
        there.get(there.analyst, "/self-check").statusCode(200);
        there.get(there.giver, "/self-check").statusCode(403);
        there.get(there.staff, "/self-check").statusCode(403);
    }

    private List<String> broken() {
        List<Map<String, Object>> checks = there.get(there.analyst, "/self-check")
                .statusCode(200)
                .extract()
                .path("checks");
        assertThat(checks).hasSize(Invariant.values().length);
        return checks.stream()
                .filter(check -> !(boolean) check.get("holds"))
                .map(check -> (String) check.get("code"))
                .toList();
    }

    private void give(Person from, Person to, long minutes) {
        there.post(from, "/transfers", gift(from, to, minutes)).statusCode(201);
    }

    private Map<String, Object> gift(Person from, Person to, long minutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("debitAccountId", there.get(from, "/accounts/mine").extract().path("id"));
        body.put("creditAccountId", there.get(to, "/accounts/mine").extract().path("id"));
        body.put("amountMinutes", minutes);
        body.put("kind", "GIFT");
        return body;
    }

    private void behindTheTriggers(String sql) {
        try {
            run("set session_replication_role = replica; " + sql.replace("$c", there.communityId.toString()));
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
