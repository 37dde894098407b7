package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database keeps the rules of sessions even when the code forgets them. */
@CommonhourTest
class SessionConstraintsTest {

    private static final UUID ADA = UUID.randomUUID();

    private UUID sessionId;

    @BeforeEach
    void anotherSession() {
        sessionId = UUID.randomUUID();
    }

    @Test
    void nobodyIsPaidAndCreditedInOneSession() {
        session("RECORDED", UUID.randomUUID());
        line(0, ADA, "GAVE", 60, "TIME_CREDIT");
        line(1, ADA, "GAVE", 60, "UNPAID");
        line(2, UUID.randomUUID(), "GAVE", 60, "PAID_PEER");

        assertThatThrownBy(() -> line(3, ADA, "GAVE", 60, "SALARIED_BY_PROVIDER"))
                .hasStackTraceContaining("contribution_not_paid_and_credited");
    }

    @Test
    void inOneSessionTheTwoMayFollowEachOtherButNotOverlap() {
        session("RECORDED", UUID.randomUUID());
        var member = UUID.randomUUID();
        line(0, member, "TIME_CREDIT", "2026-05-12 09:00Z", 60);
        line(1, member, "PAID_PEER", "2026-05-12 10:00Z", 60);

        assertThatThrownBy(() -> line(2, member, "PAID_PEER", "2026-05-12 09:59Z", 60))
                .hasStackTraceContaining("contribution_not_paid_and_credited");
    }

    @Test
    void noMinuteIsPaidInOneSessionAndCreditedInAnother() {
        session("RECORDED", UUID.randomUUID());
        var member = UUID.randomUUID();
        line(0, member, "TIME_CREDIT", "2026-05-12 09:00Z", 60);
        anotherSession();
        session("RECORDED", UUID.randomUUID());
        line(0, member, "TIME_CREDIT", "2026-05-12 09:30Z", 60);
        line(1, member, "PAID_PEER", "2026-05-12 10:30Z", 60);

        assertThatThrownBy(() -> line(2, member, "SALARIED_BY_OTHER", "2026-05-12 08:30Z", 31))
                .hasStackTraceContaining("claimed_time_not_paid_and_credited");
    }

    @Test
    void whatNoLongerStandsClaimsNobodysTime() {
        session("RECORDED", UUID.randomUUID());
        var member = UUID.randomUUID();
        line(0, member, "TIME_CREDIT", "2026-05-12 09:00Z", 60);
        Rows.change("update contribution set until_version = 2 where session_id = ?", sessionId);
        line(1, member, "PAID_PEER", "2026-05-12 09:00Z", 60);
        Rows.change("update contribution set stands = false where session_id = ?", sessionId);
        anotherSession();
        session("RECORDED", UUID.randomUUID());

        line(0, member, "TIME_CREDIT", "2026-05-12 09:00Z", 60);
    }

    @Test
    void anArrangementHasOneSessionThatIsNotRefused() {
        var arrangementId = UUID.randomUUID();
        session("RECORDED", arrangementId);

        assertThatThrownBy(() -> insert(UUID.randomUUID(), "RECORDED", arrangementId, null))
                .hasStackTraceContaining("session_one_per_arrangement");
    }

    @Test
    void aRefusedSessionHasAReasonAndAConfirmation() {
        assertThatThrownBy(() -> session("REFUSED", UUID.randomUUID()))
                .hasStackTraceContaining("violates check constraint");
        assertThatThrownBy(() -> session("SETTLED", UUID.randomUUID()))
                .hasStackTraceContaining("session_confirmed_by_somebody");
        assertThatThrownBy(() -> insert(UUID.randomUUID(), "RECORDED", null, "ledger/ceiling-exceeded"))
                .hasStackTraceContaining("session_refusal_has_reason");
    }

    @ParameterizedTest
    @CsvSource({
        "GAVE,     0,     UNPAID,      contribution_amount_in_bounds",
        "GAVE,     10081, UNPAID,      contribution_amount_in_bounds",
        "RECEIVED, 60,    TIME_CREDIT, contribution_received_unpaid",
        "WATCHED,  60,    UNPAID,      contribution_part_known",
        "GAVE,     60,    IN_KIND,     contribution_remuneration_known"
    })
    void aContributionKeepsToItsBounds(String part, long amountMinutes, String remuneration, String constraint) {
        session("RECORDED", UUID.randomUUID());

        assertThatThrownBy(() -> line(0, ADA, part, amountMinutes, remuneration))
                .hasStackTraceContaining(constraint);
    }

    private void session(String state, UUID arrangementId) {
        insert(sessionId, state, arrangementId, null);
    }

    private static void insert(UUID id, String state, UUID arrangementId, String refusal) {
        Rows.change(
                "insert into session (id, community_id, version, state, arrangement_id, occurred_on, recorded_by,"
                        + " recorded_as, recorded_at, refusal)"
                        + " values (?, gen_random_uuid(), 1, ?, ?, current_date, 'ada', 'MEMBER', now(), ?)",
                id,
                state,
                arrangementId,
                refusal);
    }

    private void line(int line, UUID memberId, String remuneration, String startedAt, long amountMinutes) {
        Rows.change(
                "insert into contribution (id, session_id, line, member_id, part, started_at, amount_minutes, phase,"
                        + " function, remuneration, standing, relationship, compulsory, channel) values"
                        + " (gen_random_uuid(), ?, ?, ?, 'GAVE', cast(? as timestamptz), ?, 'DELIVER', 'FRONTLINE', ?,"
                        + " 'NEIGHBOUR_OR_MEMBER', 'UNKNOWN', false, 'SELF_WEB')",
                sessionId,
                line,
                memberId,
                startedAt,
                amountMinutes,
                remuneration);
    }

    private void line(int line, UUID memberId, String part, long amountMinutes, String remuneration) {
        Rows.change(
                "insert into contribution (id, session_id, line, member_id, part, amount_minutes, phase, function,"
                        + " remuneration, standing, relationship, compulsory, channel) values (gen_random_uuid(), ?, ?,"
                        + " ?, ?, ?, 'DELIVER', 'FRONTLINE', ?, 'NEIGHBOUR_OR_MEMBER', 'UNKNOWN', false, 'SELF_WEB')",
                sessionId,
                line,
                memberId,
                part,
                amountMinutes,
                remuneration);
    }
}
