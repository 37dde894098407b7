package org.commonhour.kit.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A CSV file read against its kind: the good rows, and why the others are not. */
record ImportFile<R>(List<ImportRow<R>> rows, List<RowError> errors, int found) {

    /** More rows than this are refused; split the file. */
    static final int MOST_ROWS = 250_000;

    static <R> ImportFile<R> read(ImportKind<R> kind, String csv) {
        var rows = new ArrayList<ImportRow<R>>();
        var errors = new ArrayList<RowError>();
        var found = 0;
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (var parser = CSVParser.parse(new StringReader(text), format(kind))) {
            var missing = missing(kind, parser);
            if (!missing.isEmpty()) {
                return new ImportFile<>(
                        List.of(),
                        List.of(new RowError(1, String.join(", ", missing), "The header lacks these columns.")),
                        0);
            }
            var line = parser.getCurrentLineNumber() + 1;
            for (var record : parser) {
                found++;
                if (found > MOST_ROWS) {
                    errors.add(new RowError(line, null, "More than " + MOST_ROWS + " rows. Split the file."));
                    break;
                }
                try {
                    rows.add(new ImportRow<>(line, kind.read(new FileRow(record))));
                } catch (RowProblem problem) {
                    errors.add(new RowError(line, problem.column(), problem.detail()));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            errors.add(new RowError(found + 1L, null, "From here on this is not CSV: check the quotes."));
        }
        return new ImportFile<>(rows, errors, found);
    }

    private static CSVFormat format(ImportKind<?> kind) {
        var format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true);
        return kind.header().isEmpty()
                ? format.get()
                : format.setHeader().setSkipHeaderRecord(true).get();
    }

    private static List<String> missing(ImportKind<?> kind, CSVParser parser) {
        var there = parser.getHeaderNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return kind.header().stream().filter(name -> !there.contains(name)).toList();
    }
}
