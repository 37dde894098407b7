package org.commonhour.ledger.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is altered in a transfer, entry or block, behind the triggers' back, is found, and the row is named. */
@CommonhourTest
class FlippedRowsTest {

    private static final String FLIPPED = "set_byte(%1$s, 7, get_byte(%1$s, 7) # 16)";
    private static final String NEXT_DIGIT = "translate(%s, '0123456789abcdef', '123456789abcdef0')";
    private static final String BEFORE_DIGIT = "translate(%s, '123456789abcdef0', '0123456789abcdef')";

    private final Neighbourhood there = Neighbourhood.founded();

    @TestFactory
    Stream<DynamicTest> namesTheTransfer() {
        give(there.giver, there.receiver, 60);
        give(there.giver, there.receiver, 30);
        give(there.receiver, there.giver, 40);
        var id = text("select cast(id as text) from transfer where community_id = '$c' and seq = 2");
        return Stream.of(
                        flip("amount_minutes", "amount_minutes + 1", "amount_minutes - 1"),
                        flip("kind", "'GRANT'", "'GIFT'"),
                        flip("occurred_at", "occurred_at + interval '1 us'", "occurred_at - interval '1 us'"),
                        flip("recorded_at", "recorded_at + interval '1 us'", "recorded_at - interval '1 us'"),
                        flip("debit_account_id", "credit_account_id, credit_account_id = debit_account_id"),
                        flip("credit_account_id", "debit_account_id, debit_account_id = credit_account_id"),
                        flip("session_id", "id", "null"),
                        flip("hold_id", "id", "null"),
                        flip("override_reason", "'PLANTED', override_by = 'x'", "null, override_by = null"),
                        flip("seq", "seq + 100", "2"),
                        flip("leaf_hash", FLIPPED.formatted("leaf_hash")))
                .map(flip -> DynamicTest.dynamicTest(
                        "transfer." + flip.column(),
                        () -> assertNamed(flip, "transfer", "id = '" + id + "'", List.of("L8"), id)));
    }

    @TestFactory
    Stream<DynamicTest> namesTheEntry() {
        give(there.giver, there.receiver, 60);
        give(there.giver, there.receiver, 30);
        give(there.receiver, there.giver, 40);
        var account = text("select cast(account_id as text) from entry where community_id = '$c' and seq = 2"
                + " and amount_minutes > 0");
        var version = text("select cast(version as text) from entry where community_id = '$c' and seq = 2"
                + " and amount_minutes > 0");
        var where = "account_id = '" + account + "' and transfer_id = (select id from transfer where community_id ="
                + " '$c' and seq = 2)";
        return Stream.of(
                        flip("amount_minutes", "amount_minutes + 1", "amount_minutes - 1"),
                        flip("balance_after_minutes", "balance_after_minutes + 1", "balance_after_minutes - 1"),
                        flip("seq", "seq + 1", "seq - 1"))
                .map(flip -> DynamicTest.dynamicTest(
                        "entry." + flip.column(),
                        () -> assertNamed(flip, "entry", where, List.of("L2", "L4"), account + "/" + version)));
    }

    @TestFactory
    Stream<DynamicTest> namesTheBlock() {
        give(there.giver, there.receiver, 60);
        give(there.giver, there.receiver, 30);
        give(there.receiver, there.giver, 40);
        return Stream.of(
                        flip("hash", NEXT_DIGIT.formatted("hash"), BEFORE_DIGIT.formatted("hash")),
                        flip("prev_hash", NEXT_DIGIT.formatted("prev_hash"), BEFORE_DIGIT.formatted("prev_hash")),
                        flip("prev_hash with no digits", "prev_hash", "'x' || prev_hash", "substr(prev_hash, 2)"),
                        flip("merkle_root", FLIPPED.formatted("merkle_root")),
                        flip("first_seq", "first_seq + 1", "first_seq - 1"),
                        flip("transfer_count", "transfer_count + 1", "transfer_count - 1"),
                        flip("recorded_at", "recorded_at + interval '1 us'", "recorded_at - interval '1 us'"))
                .map(flip -> DynamicTest.dynamicTest(
                        "block." + flip.name(),
                        () -> assertNamed(flip, "block", "community_id = '$c' and seq = 2", List.of("L8"), "2")));
    }

    @TestFactory
    Stream<DynamicTest> namesWhatWasSigned() {
        give(there.giver, there.receiver, 60);
        var size = Rows.number("select count(*) from transfer where community_id = ?", there.communityId);
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(Rows.number(
                                "select count(*) from checkpoint where community_id = ? and size = ?",
                                there.communityId,
                                size))
                        .isEqualTo(1));
        return Stream.of(
                        flip("root", FLIPPED.formatted("root")),
                        flip("note", "replace(note, 'commonhour', 'commonhouR')", "replace(note, 'houR', 'hour')"))
                .map(flip -> DynamicTest.dynamicTest(
                        "checkpoint." + flip.column(),
                        () -> assertNamed(
                                flip,
                                "checkpoint",
                                "community_id = '$c' and size = " + size,
                                List.of("L8"),
                                Long.toString(size))));
    }

    @Test
    void namesTheBlockOfATransferThatWasRewrittenWithItsLeaf() {
        // Given
        give(there.giver, there.receiver, 60);
        var seq = Rows.number("select max(seq) from transfer where community_id = ?", there.communityId);
        var id = text("select cast(id as text) from transfer where community_id = '$c' and seq = " + seq);
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> there.get(there.giver, "/log/inclusion?transferId=" + id)
                        .statusCode(200));
        var leaf = leafOf(id);
        change("update transfer set kind = 'GRANT' where id = '" + id + "'");
        // When
        change("update transfer set leaf_hash = decode('" + leafOf(id) + "', 'hex') where id = '" + id + "'");
        // Then
        try {
            assertThat(places("L8")).anySatisfy(place -> assertThat(place).containsEntry("table", "block"));
        } finally {
            change("update transfer set kind = 'GIFT', leaf_hash = decode('" + leaf + "', 'hex') where id = '" + id
                    + "'");
        }
        assertThat(places("L8")).isEmpty();
    }

    /** A change of a column of one row, and how to take it back. */
    private record Flip(String name, String column, String plant, String mend) {}

    private static Flip flip(String column, String plant, String mend) {
        return new Flip(column, column, plant, mend);
    }

    private static Flip flip(String name, String column, String plant, String mend) {
        return new Flip(name, column, plant, mend);
    }

    private static Flip flip(String column, String both) {
        return new Flip(column, column, both, both);
    }

    private void assertNamed(Flip flip, String table, String where, List<String> codes, String row) {
        // Given
        assertThat(codes.stream().flatMap(code -> places(code).stream())).isEmpty();
        // When
        change("update " + table + " set " + flip.column() + " = " + flip.plant() + " where " + where);
        // Then
        try {
            var found = codes.stream()
                    .flatMap(code -> places(code).stream())
                    .filter(place -> place.get("table").equals(table))
                    .map(place -> place.get("row"))
                    .distinct()
                    .toList();
            assertThat(found).contains(row).doesNotHaveDuplicates();
            assertThat(found.stream().filter(one -> !one.equals(row) && !one.startsWith("number ")))
                    .isEmpty();
        } finally {
            change("update " + table + " set " + flip.column() + " = " + flip.mend() + " where " + where);
        }
    }

    private List<Map<String, String>> places(String code) {
        List<Map<String, Object>> checks = there.get(there.analyst, "/self-check")
                .statusCode(200)
                .extract()
                .path("checks");
        var places = new ArrayList<Map<String, String>>();
        for (var check : checks) {
            if (check.get("code").equals(code)) {
                @SuppressWarnings("unchecked")
                var named = (List<Map<String, String>>) check.get("places");
                places.addAll(named);
            }
        }
        return places;
    }

    private String leafOf(String transferId) {
        return there.get(there.giver, "/log/inclusion?transferId=" + transferId)
                .statusCode(200)
                .extract()
                .path("leafHash");
    }

    private void give(Person from, Person to, long minutes) {
        Map<String, Object> body = Map.of(
                "id", UUID.randomUUID(),
                "debitAccountId", there.get(from, "/accounts/mine").extract().<String>path("id"),
                "creditAccountId", there.get(to, "/accounts/mine").extract().<String>path("id"),
                "amountMinutes", minutes,
                "kind", "GIFT");
        there.post(from, "/transfers", body).statusCode(201);
    }

    private String text(String sql) {
        try (var connection = Backing.connect();
                var rows = connection.createStatement().executeQuery(in(sql))) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private void change(String sql) {
        try (var connection = Backing.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(in(sql))).as(sql).isEqualTo(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private String in(String sql) {
        return sql.replace("$c", there.communityId.toString());
    }
}
