package org.commonhour.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.commonhour.journeys.api.Api;
import org.commonhour.journeys.api.Neighbourhood;
import org.commonhour.journeys.stack.Stack;
import org.commonhour.journeys.stack.StackExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Zed joins, helps Ben, and is forgotten by all services; Ben keeps his history. */
@ExtendWith(StackExtension.class)
@Order(3)
class ErasureJourneyTest {
    private final Stack stack;
    private final Api api;

    ErasureJourneyTest(Stack stack) {
        this.stack = stack;
        this.api = new Api(stack);
    }

    @Test
    void whoIsErasedIsForgottenByEveryServiceAndEachOfThemSaysSo() {
        Neighbourhood at = Neighbourhood.withNewService(api, "Garden help for a while");
        String zed = api.get("zed", "/me").required("subjectId").asText();
        String memberId = api.post(
                        "cora", at.path() + "/members", Map.of("displayName", "Zed Zimmermann", "subjectId", zed))
                .required("id")
                .asText();
        api.until("zed", at.path() + "/accounts/mine", body -> body.has("id"));
        api.post("zed", at.path() + "/offers", Map.of("category", "GARDENING", "title", "Zed digs"));
        String session = api.post("zed", at.path() + "/sessions", helped(at, memberId))
                .required("id")
                .asText();
        api.post("ben", at.path() + "/sessions/" + session + "/confirmation", Map.of());
        api.until(
                "ben",
                at.path() + "/sessions/" + session,
                body -> body.path("state").asText().equals("SETTLED"));
        assertThat(rows("ledger", "select count(*) from session where recorded_by = ?", zed))
                .isEqualTo(1);
        assertThat(rows("matching", "select count(*) from offer where created_by = ?", zed))
                .isEqualTo(1);

        api.post("zed", at.path() + "/members/" + memberId + "/erasure", Map.of());

        JsonNode erasure = api.until(
                "cora",
                at.path() + "/members/" + memberId + "/erasure",
                body -> body.path("state").asText().equals("COMPLETE"));
        assertThat(erasure.required("confirmations").findValuesAsText("forgottenAt"))
                .hasSize(2)
                .doesNotContain("null");
        assertThat(rows("ledger", "select count(*) from session where recorded_by = ?", zed))
                .isZero();
        assertThat(rows("ledger", "select count(*) from session_version where done_by = ?", zed))
                .isZero();
        assertThat(rows("matching", "select count(*) from offer where ? in (created_by, changed_by)", zed))
                .isZero();
        assertThat(rows("member", "select count(*) from role_grant where subject_id = ?", zed))
                .isZero();
        assertThat(api.get("zed", "/me").required("memberships")).isEmpty();
        assertThat(api.get("ben", at.path() + "/sessions/" + session)
                        .required("state")
                        .asText())
                .isEqualTo("SETTLED");
        new LedgerFacts(stack, api, at).assertSelfCheckHolds();
    }

    private static Map<String, Object> helped(Neighbourhood at, String memberId) {
        return Map.of(
                "serviceId", at.serviceId(),
                "occurredOn", LocalDate.now(ZoneOffset.UTC).toString(),
                "contributions",
                        List.of(
                                Map.of("memberId", memberId, "part", "GAVE", "amountMinutes", 30),
                                Map.of("memberId", at.benMemberId(), "part", "RECEIVED", "amountMinutes", 30)));
    }

    private long rows(String database, String sql, String subject) {
        try (Connection connection = stack.database(database);
                PreparedStatement count = connection.prepareStatement(sql)) {
            count.setString(1, subject);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
