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
        "SETTLED,   GAVE,     TIME_CREDIT,          UNPAID",
        "REFUSED,   GAVE,     TIME_CREDIT,          ",
        "RECORDED,  GAVE,     UNPAID,               ",
        "CONFIRMED, GAVE,     UNPAID,               UNPAID",
        "SETTLED,   GAVE,     UNPAID,               UNPAID",
        "REFUSED,   GAVE,     UNPAID,               ",
        "SETTLED,   GAVE,     EXPENSES_ONLY,        UNPAID",
        "SETTLED,   GAVE,     PAID_PEER,            PAID",
        "CONFIRMED, GAVE,     SALARIED_BY_PROVIDER, PAID",
        "SETTLED,   GAVE,     SALARIED_BY_OTHER,    PAID",
        "RECORDED,  GAVE,     SALARIED_BY_OTHER,    ",
        "SETTLED,   RECEIVED, UNPAID,               ",
        "SETTLED,   GAVE,     A_LATER_ADDITION,     "
    })
    void countsGivenMinutesOnTheSideTheyBelongTo(String state, String part, String remuneration, Side side) {
        var counted = session(SERVICE, state, part, remuneration).counted();

        assertThat(counted.lines())
                .isEqualTo(
                        side == null
                                ? List.of()
                                : List.of(new CountedLine(SERVICE, YearMonth.of(2026, 5), side, MEMBER, 90)));
    }

    @Test
    void countsNothingWithoutAService() {
        assertThat(session(null, "SETTLED", "GAVE", "UNPAID").counted().lines()).isEmpty();
    }

    private static SessionSeen session(UUID service, String state, String part, String remuneration) {
        return new SessionSeen(
                SESSION,
                COMMUNITY,
                3,
                state,
                service,
                LocalDate.of(2026, 5, 12),
                List.of(new SessionSeen.Line(MEMBER, part, 90, remuneration)));
    }
}
