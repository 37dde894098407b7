package org.commonhour.kit.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A file read against its kind: the good rows, and why the others are not. */
record ImportFile<R>(List<ImportRow<R>> rows, List<RowError> errors, int found) {

    static <R> ImportFile<R> read(ImportKind<R> kind, String file) {
        var text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        return kind.form() == FileForm.LINES ? lines(kind, text) : csv(kind, text);
    }

    private static <R> ImportFile<R> lines(ImportKind<R> kind, String text) {
        var rows = new ArrayList<ImportRow<R>>();
        var errors = new ArrayList<RowError>();
        var lines = text.lines().iterator();
        var line = 0;
        while (lines.hasNext()) {
            line++;
            if (line > kind.form().mostRows()) {
                errors.add(tooMany(kind, line));
                break;
            }
            take(kind, line, FileRow.of(lines.next()), rows, errors);
        }
        return new ImportFile<>(rows, errors, line);
    }

    private static <R> ImportFile<R> csv(ImportKind<R> kind, String text) {
        var rows = new ArrayList<ImportRow<R>>();
        var errors = new ArrayList<RowError>();
        var found = 0;
        try (var parser = CSVParser.parse(new StringReader(text), format(kind))) {
            var missing = missing(kind, parser);
            if (!missing.isEmpty()) {
                return new ImportFile<>(
                        List.of(),
                        List.of(new RowError(1, String.join(", ", missing), "The header lacks these columns.")),
                        0);
            }
            var line = parser.getCurrentLineNumber() + 1;
            var header = places(parser);
            for (var record : parser) {
                found++;
                if (found > kind.form().mostRows()) {
                    errors.add(tooMany(kind, line));
                    break;
                }
                take(kind, line, FileRow.of(record, header), rows, errors);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            errors.add(new RowError(found + 1L, null, "From here on this is not CSV: check the quotes."));
        }
        return new ImportFile<>(rows, errors, found);
    }

    private static <R> void take(
            ImportKind<R> kind, long line, FileRow row, List<ImportRow<R>> rows, List<RowError> errors) {
        try {
            rows.add(new ImportRow<>(line, kind.read(row)));
        } catch (RowProblem problem) {
            errors.add(new RowError(line, problem.column(), problem.detail()));
        }
    }

    private static RowError tooMany(ImportKind<?> kind, long line) {
        return new RowError(line, null, "More than " + kind.form().mostRows() + " rows. Split the file.");
    }

    private static Map<String, Integer> places(CSVParser parser) {
        var places = new HashMap<String, Integer>();
        var names = parser.getHeaderNames();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
        }
        return places;
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
