package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionSeenTest {

    private static final UUID SESSION = new UUID(0, 1);
    private static final UUID COMMUNITY = new UUID(0, 2);
    private static final UUID SERVICE = new UUID(0, 3);
    private static final UUID MEMBER = new UUID(0, 4);

    @ParameterizedTest
    @CsvSource({
        "RECORDED,  GAVE,     TIME_CREDIT,          ",
        "CONFIRMED, GAVE,     TIME_CREDIT,          ",
        "SETTLED,   GAVE,     TIME_CREDIT,          VOLUNTEER",
        "REFUSED,   GAVE,     TIME_CREDIT,          ",
        "RECORDED,  GAVE,     UNPAID,               ",
        "CONFIRMED, GAVE,     UNPAID,               VOLUNTEER",
        "SETTLED,   GAVE,     UNPAID,               VOLUNTEER",
        "REFUSED,   GAVE,     UNPAID,               ",
        "SETTLED,   GAVE,     EXPENSES_ONLY,        VOLUNTEER",
        "SETTLED,   GAVE,     PAID_PEER,            PAID",
        "CONFIRMED, GAVE,     SALARIED_BY_PROVIDER, PAID",
        "SETTLED,   GAVE,     SALARIED_BY_OTHER,    PAID",
        "RECORDED,  GAVE,     SALARIED_BY_OTHER,    ",
        "SETTLED,   RECEIVED, UNPAID,               VOLUNTEER",
        "SETTLED,   GAVE,     A_LATER_ADDITION,     "
    })
    void countsMinutesOnTheSideTheyBelongTo(String state, String part, String remuneration, Work work) {
        var counted =
                session(SERVICE, state, line(MEMBER, part, remuneration, null)).counted();

        assertThat(counted.lines().stream().map(line -> line.fact().facts().work()))
                .isEqualTo(work == null ? List.of() : List.of(work));
        assertThat(counted.lines()).allSatisfy(line -> {
            assertThat(line.serviceId()).isEqualTo(SERVICE);
            assertThat(line.month()).isEqualTo(YearMonth.of(2026, 5));
            assertThat(line.personId()).isEqualTo(MEMBER);
            assertThat(line.amountMinutes()).isEqualTo(90);
        });
    }

    @Test
    void keepsMinutesWithoutAServiceForTheCommunity() {
        var counted =
                session(null, "SETTLED", line(MEMBER, "GAVE", "UNPAID", null)).counted();

        assertThat(counted.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.serviceId()).isNull());
    }

    @Test
    void knowsWhoWasHelpedWhenTheLineSaysSoOrOnlyOneWas() {
        var helped = new UUID(0, 5);
        var other = new UUID(0, 6);

        var only = session(
                SERVICE, "SETTLED", line(MEMBER, "GAVE", "UNPAID", null), line(helped, "RECEIVED", "UNPAID", null));
        var named = session(
                SERVICE,
                "SETTLED",
                line(MEMBER, "GAVE", "TIME_CREDIT", other),
                line(helped, "RECEIVED", "UNPAID", null),
                line(other, "RECEIVED", "UNPAID", null));
        var many = session(
                SERVICE,
                "SETTLED",
                line(MEMBER, "GAVE", "UNPAID", null),
                line(helped, "RECEIVED", "UNPAID", null),
                line(other, "RECEIVED", "UNPAID", null));
        var self = session(
                SERVICE, "SETTLED", line(MEMBER, "GAVE", "UNPAID", null), line(MEMBER, "RECEIVED", "UNPAID", null));

        assertThat(only.counted().lines().get(0).receivedBy()).isEqualTo(helped);
        assertThat(named.counted().lines().get(0).receivedBy()).isEqualTo(other);
        assertThat(many.counted().lines().get(0).receivedBy()).isNull();
        assertThat(self.counted().lines().get(0).receivedBy()).isNull();
        assertThat(only.counted().lines().get(1).receivedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "UNPAID,        NEIGHBOUR_OR_MEMBER, UNRELATED,      false, VOLUNTEER",
        "TIME_CREDIT,   SERVICE_USER,        UNRELATED,      false, VOLUNTEER",
        "EXPENSES_ONLY, FAMILY_CARER,        UNRELATED,      false, VOLUNTEER",
        "UNPAID,        NEIGHBOUR_OR_MEMBER, UNRELATED,      true,  COMPULSORY",
        "UNPAID,        TRAINEE,             UNRELATED,      false, TRAINEE",
        "UNPAID,        FAMILY_CARER,        RELATED,        false, FAMILY",
        "UNPAID,        FAMILY_CARER,        SAME_HOUSEHOLD, false, FAMILY",
        "UNPAID,        NEIGHBOUR_OR_MEMBER, UNKNOWN,        false, RELATIONSHIP_UNKNOWN",
        "PAID_PEER,     SERVICE_USER,        UNRELATED,      false, PAID",
        "SALARIED_BY_OTHER, TRAINEE,         RELATED,        true,  PAID"
    })
    void callsVolunteerWorkOnlyWhatLabourStatisticsDo(
            String remuneration, String standing, String relationship, boolean compulsory, Work work) {
        var facts = new LineFacts(
                "DELIVER", null, "FRONTLINE", standing, remuneration, relationship, compulsory, "SELF_WEB");

        assertThat(facts.work()).isEqualTo(work);
    }

    @Test
    void tellsStaffApartByTheAgencysPseudonymWithinThatAgency() {
        var one = staff(SERVICE, "emp-1");

        assertThat(staff(SERVICE, "emp-1")).isEqualTo(one);
        assertThat(staff(SERVICE, "emp-2").lines()).isNotEqualTo(one.lines());
        assertThat(staff(COMMUNITY, "emp-1").lines()).isNotEqualTo(one.lines());
        assertThat(staff(SERVICE, null).lines().get(0).personId()).isNull();
        assertThat(staff(SERVICE, null).lines().get(0).heads()).isEqualTo(12);
        assertThat(one.lines().get(0).heads()).isZero();
        assertThat(one.lines().get(0).fact().facts().work()).isEqualTo(Work.PAID);
    }

    private static CountedSource staff(UUID organisation, String personRef) {
        return new StaffHoursSeen(
                        SESSION,
                        COMMUNITY,
                        organisation,
                        SERVICE,
                        YearMonth.of(2026, 5),
                        null,
                        60,
                        1,
                        personRef,
                        null,
                        null,
                        null,
                        12)
                .counted();
    }

    private static SessionSeen.Line line(UUID member, String part, String remuneration, UUID receiver) {
        return new SessionSeen.Line(
                member,
                part,
                90,
                "DELIVER",
                null,
                "FRONTLINE",
                "NEIGHBOUR_OR_MEMBER",
                remuneration,
                "UNRELATED",
                false,
                "SELF_WEB",
                receiver);
    }

    private static SessionSeen session(UUID service, String state, SessionSeen.Line... lines) {
        return new SessionSeen(SESSION, COMMUNITY, 3, state, null, service, LocalDate.of(2026, 5, 12), List.of(lines));
    }
}
