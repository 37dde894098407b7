package org.commonhour.ledger.statement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.statement.Statement;
import org.commonhour.ledger.transfer.AccountEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement as data. */
@Schema(
        name = "Statement",
        description = "What an account held before some days, what was recorded in them, and what it held at their end."
                + " The amounts of the lines add up to the difference.")
record StatementView(
        UUID accountId,
        AccountKind accountKind,
        LocalDate from,
        LocalDate to,

        @Schema(description = "The time zone in which the days begin and end.", examples = "Europe/Madrid")
        String zone,

        @Schema(examples = "-60") long openingBalanceMinutes,
        @Schema(examples = "30") long closingBalanceMinutes,

        @Schema(description = "What came in, together.", examples = "150")
        long inMinutes,

        @Schema(description = "What went out, together.", examples = "60")
        long outMinutes,

        @Schema(description = "Every entry recorded in these days, oldest first.")
        List<Line> lines,

        Instant madeAt) {

    static StatementView of(Statement statement) {
        var period = statement.period();
        return new StatementView(
                statement.accountId(),
                statement.accountKind(),
                period.from(),
                period.to(),
                period.zone().getId(),
                statement.opening().value(),
                statement.closing().value(),
                statement.in().value(),
                statement.out().value(),
                statement.lines().stream().map(Line::of).toList(),
                statement.madeAt());
    }

    /** One line. */
    @Schema(name = "StatementLine", description = "One line of a statement.")
    record Line(
            @Schema(description = "The number of the entry in its account.", examples = "7")
            long version,

            UUID transferId,

            @Schema(description = "Negative where the minutes left.", examples = "90")
            long amountMinutes,

            @Schema(examples = "30") long balanceAfterMinutes,
            TransferKind kind,

            @Schema(description = "Whose account is on the other side.")
            AccountKind otherKind,

            @Schema(
                    description = "The member or organisation on the other side; absent for the community's own"
                            + " accounts.")
            @Nullable
            UUID otherOwnerId,

            @Nullable UUID sessionId,
            Instant occurredAt,
            Instant recordedAt) {

        static Line of(AccountEntry entry) {
            return new Line(
                    entry.version(),
                    entry.transferId(),
                    entry.amount().value(),
                    entry.balanceAfter().value(),
                    entry.kind(),
                    entry.otherKind(),
                    entry.otherOwnerId(),
                    entry.sessionId(),
                    entry.occurredAt(),
                    entry.recordedAt());
        }
    }
}
