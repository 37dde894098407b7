package org.commonhour.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.transfer.AccountEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), ZoneOffset.UTC);

    @Test
    void addsUpWhatCameInAndWhatWentOut() {
        var statement = statement(60, 30, line(90, 150), line(-120, 30));
        assertThat(statement.in()).isEqualTo(Minutes.of(90));
        assertThat(statement.out()).isEqualTo(Minutes.of(120));
    }

    @Test
    void isNeverMadeOfLinesThatDoNotExplainItsBalances() {
        assertThatThrownBy(() -> statement(60, 150)).hasMessageContaining("gap");
        assertThatThrownBy(() -> statement(60, 150, line(90, 151))).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> statement(60, 151, line(90, 150))).hasMessageContaining("gap");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-01, false, false",
        "2025-05-01, 2026-05-31, false, false",
        "2025-05-01, 2026-06-01, false, true",
        "2026-05-02, 2026-05-01, true, false"
    })
    void knowsWhichDaysAreTooManyOrBackwards(LocalDate from, LocalDate to, boolean backwards, boolean tooLong) {
        var period = new Period(from, to, ZoneOffset.UTC);
        assertThat(period.isBackwards()).isEqualTo(backwards);
        assertThat(period.isTooLong()).isEqualTo(tooLong);
    }

    @Test
    void beginsAndEndsItsDaysWhereThePersonLives() {
        // The clocks go forward on 29 March 2026 in Madrid.
        var day = LocalDate.of(2026, 3, 29);
        var period = new Period(day, day, ZoneId.of("Europe/Madrid"));
        assertThat(period.start()).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(period.end()).isEqualTo("2026-03-29T22:00:00Z");
    }

    private static Statement statement(long opening, long closing, AccountEntry... lines) {
        return new Statement(
                UUID.randomUUID(),
                AccountKind.MEMBER,
                MAY,
                Minutes.of(opening),
                Minutes.of(closing),
                List.of(lines),
                NOON);
    }

    private static AccountEntry line(long amount, long after) {
        return new AccountEntry(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                Minutes.of(amount),
                Minutes.of(after),
                AccountKind.MEMBER,
                null,
                TransferKind.GIFT,
                null,
                NOON,
                NOON);
    }
}
