package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.session.Remuneration.PAID_PEER;
import static org.commonhour.ledger.session.Remuneration.TIME_CREDIT;
import static org.commonhour.ledger.session.Remuneration.UNPAID;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRulesTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final Instant NINE = Instant.parse("2026-05-12T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-05-12T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-05-12T09:00:00Z,",
        "2026-05-11T10:00:00Z,",
        "2026-05-11T09:59:00Z, /startedAt",
        "2026-05-12T12:05:00Z,",
        "2026-05-12T12:06:00Z, /startedAt"
    })
    void aStartIsOnTheDayThatItHappenedSomewhereAndNotInTheFuture(Instant start, String pointer) {
        var draft = new SessionDraft(null, null, DAY, start, null, List.of(), null);

        assertThat(TimeRules.faults(draft, NOW))
                .extracting(DraftFault::pointer)
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void somebodyMayComeAfterMidnight() {
        var past = DAY.minusDays(3);
        var nextNoon = Instant.parse("2026-05-10T12:00:00Z");

        assertThat(TimeRules.faults(draft(past, line(ADA, UNPAID, nextNoon, 60)), NOW))
                .isEmpty();
        assertThat(TimeRules.faults(draft(past, line(ADA, UNPAID, nextNoon.plusSeconds(86_400), 60)), NOW))
                .extracting(DraftFault::pointer)
                .containsExactly("/contributions/0/startedAt");
    }

    @Test
    void withTimesAPersonMayBePaidAndCreditedOneAfterTheOther() {
        assertThat(clash(line(ADA, PAID_PEER, NINE, 60), line(ADA, TIME_CREDIT, TEN, 60)))
                .isFalse();
        assertThat(clash(line(ADA, PAID_PEER, NINE, 61), line(ADA, TIME_CREDIT, TEN, 60)))
                .isTrue();
        assertThat(clash(line(ADA, PAID_PEER, NINE, 61), line(BEN, TIME_CREDIT, TEN, 60)))
                .isFalse();
        assertThat(clash(line(ADA, UNPAID, NINE, 61), line(ADA, TIME_CREDIT, TEN, 60)))
                .isFalse();
    }

    @Test
    void withoutATimeNobodyIsPaidAndCreditedInOneSession() {
        assertThat(clash(line(ADA, PAID_PEER, null, 60), line(ADA, TIME_CREDIT, TEN, 60)))
                .isTrue();
        assertThat(clash(line(ADA, PAID_PEER, NINE, 60), line(ADA, TIME_CREDIT, null, 60)))
                .isTrue();
        assertThat(clash(line(ADA, PAID_PEER, null, 60), line(BEN, TIME_CREDIT, null, 60)))
                .isFalse();
    }

    @Test
    void pointsAtTheLinesWhoseMinutesAreClaimed() {
        var paid = new ClaimedTime(ADA, PayBasis.PAID, NINE, TEN);
        var draft = draft(
                DAY, line(BEN, TIME_CREDIT, NINE, 30), line(ADA, TIME_CREDIT, NINE, 30), line(ADA, PAID_PEER, NINE, 5));

        assertThat(TimeRules.claimFaults(draft, List.of(paid)))
                .extracting(DraftFault::pointer)
                .containsExactly("/contributions/1/startedAt");
    }

    private static boolean clash(ContributionDraft... lines) {
        return TimeRules.paidAndCredited(draft(DAY, lines)).isPresent();
    }

    private static SessionDraft draft(LocalDate day, ContributionDraft... lines) {
        return new SessionDraft(null, null, day, null, null, List.of(lines), null);
    }

    private static ContributionDraft line(UUID member, Remuneration remuneration, Instant start, long minutes) {
        return new ContributionDraft(
                member,
                Part.GAVE,
                start,
                Minutes.of(minutes),
                ContributionFacts.plain(remuneration, Channel.SELF_WEB),
                null);
    }
}
