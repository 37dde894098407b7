package org.commonhour.ledger.statement.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.commonhour.ledger.statement.Statement;
import org.jspecify.annotations.Nullable;

/** A statement as a file for a spreadsheet: UTF-8, RFC 4180, first the balance before, last the balance at the end. */
final class StatementCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "line",
                    "version",
                    "recorded_at",
                    "occurred_at",
                    "kind",
                    "other_kind",
                    "other_owner_id",
                    "amount_minutes",
                    "balance_after_minutes",
                    "transfer_id",
                    "session_id")
            .get();

    private StatementCsv() {}

    static String write(Statement statement) {
        var period = statement.period();
        try (var text = new StringWriter();
                var csv = FORMAT.print(text)) {
            csv.printRecord(cells(
                    "opening",
                    "",
                    period.start(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    statement.opening().value(),
                    "",
                    ""));
            for (var line : statement.lines()) {
                csv.printRecord(cells(
                        "entry",
                        line.version(),
                        line.recordedAt(),
                        line.occurredAt(),
                        line.kind(),
                        line.otherKind(),
                        line.otherOwnerId(),
                        line.amount().value(),
                        line.balanceAfter().value(),
                        line.transferId(),
                        line.sessionId()));
            }
            csv.printRecord(cells(
                    "closing",
                    "",
                    period.end(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    statement.closing().value(),
                    "",
                    ""));
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail.", impossible);
        }
    }

    /** Whatever is not a number of ours is kept from being run as a formula by a spreadsheet. */
    static Object[] cells(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Long ? value : guarded(Objects.toString(value, "")))
                .toArray();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
