package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceTimelineTest {

    private static final UUID COMMUNITY = new UUID(1, 1);
    private static final UUID SERVICE = new UUID(2, 1);
    private static final Period SPRING = new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 5));

    private final FactCodes codes = new FactCodes();
    private final Tally tally = new Tally();

    @Test
    void saysWherePaidMinutesMayCountTwice() {
        session("2026-04-12", "SALARIED_BY_PROVIDER");
        staffHours("2026-03");
        assertThat(note()).isNull();

        var report = staffHours("2026-04");
        assertThat(note()).isEqualTo(FigureNote.PAID_MAY_COUNT_TWICE);
        assertThat(months().stream().filter(MonthFigure::paidMayCountTwice).map(MonthFigure::month))
                .containsExactly(YearMonth.of(2026, 4));

        tally.takeBack(report, codes);
        assertThat(note()).isNull();
    }

    @Test
    void whomSomebodyElsePaysIsInNoTotalOfTheService() {
        session("2026-04-12", "SALARIED_BY_OTHER");
        session("2026-04-13", "UNPAID");
        staffHours("2026-04");

        assertThat(note()).isNull();
    }

    @Test
    void withoutPaidMinutesThatSideIsUnknown() {
        session("2026-04-13", "UNPAID");

        assertThat(note()).isEqualTo(FigureNote.PAID_SIDE_UNKNOWN);
    }

    private void session(String day, String remuneration) {
        var line = new SessionSeen.Line(
                UUID.randomUUID(),
                "GAVE",
                60,
                "DELIVER",
                null,
                "FRONTLINE",
                "PROFESSIONAL",
                remuneration,
                "UNRELATED",
                false,
                "SELF_WEB",
                null);
        add(new SessionSeen(
                        UUID.randomUUID(),
                        COMMUNITY,
                        1,
                        "CONFIRMED",
                        null,
                        SERVICE,
                        LocalDate.parse(day),
                        List.of(line))
                .counted());
    }

    private KeptSource staffHours(String month) {
        var line = new CountedLine(
                SERVICE,
                YearMonth.parse(month),
                null,
                null,
                null,
                0,
                6_000,
                new Fact("GAVE", LineFacts.ofStaffHours(null, null)));
        return add(new CountedSource(SourceKind.STAFF_HOURS, UUID.randomUUID(), COMMUNITY, 1, List.of(line)));
    }

    private KeptSource add(CountedSource source) {
        var kept = KeptSource.of(source, codes);
        tally.add(kept, codes);
        return kept;
    }

    private List<MonthFigure> months() {
        return tally.figures().months(SERVICE, SPRING);
    }

    private @Nullable FigureNote note() {
        return new ServiceTimeline(SERVICE, SPRING.from(), SPRING.to(), months(), Instant.EPOCH, List.of()).note();
    }
}
