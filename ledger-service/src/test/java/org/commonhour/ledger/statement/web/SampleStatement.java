package org.commonhour.ledger.statement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.statement.Period;
import org.commonhour.ledger.statement.Statement;
import org.commonhour.ledger.transfer.AccountEntry;

/** A statement of May 2026 with lines of many kinds. */
final class SampleStatement {

    static final UUID ACCOUNT = UUID.fromString("0199f2b4-0000-7000-8000-00000000000a");
    private static final Period MAY =
            new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), ZoneId.of("Europe/Madrid"));
    private static final TransferKind[] KINDS = TransferKind.values();
    private static final AccountKind[] SIDES = AccountKind.values();

    private SampleStatement() {}

    /** With so many lines: 90 minutes come in, 210 go out, and so on. */
    static Statement of(AccountKind kind, int lines) {
        List<AccountEntry> entries = new ArrayList<>();
        var balance = Minutes.of(60);
        for (int i = 0; i < lines; i++) {
            var amount = Minutes.of(i % 2 == 0 ? 90 : -210);
            balance = balance.plus(amount);
            var recordedAt = Instant.parse("2026-05-01T09:30:00Z").plusSeconds(2_500_000L * i / Math.max(lines, 1));
            entries.add(new AccountEntry(
                    ACCOUNT,
                    i + 5,
                    new UUID(7, i),
                    amount,
                    balance,
                    SIDES[i % SIDES.length],
                    null,
                    KINDS[i % KINDS.length],
                    null,
                    recordedAt.minusSeconds(i % 3 == 0 ? 86_400 : 0),
                    recordedAt));
        }
        return new Statement(
                ACCOUNT, kind, MAY, Minutes.of(60), balance, entries, Instant.parse("2026-06-02T08:00:00Z"));
    }
}
