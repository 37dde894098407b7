package org.commonhour.kit.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** One row of a file as it stands there. */
public final class FileRow {

    private static final int LONGEST_FIELD = 10_000;

    private final List<String> columns;
    private final Map<String, Integer> header;

    private FileRow(List<String> columns, Map<String, Integer> header) {
        this.columns = columns;
        this.header = header;
    }

    /** A record of a CSV file; the header has its names in lower case. */
    static FileRow of(CSVRecord record, Map<String, Integer> header) {
        return new FileRow(record.toList(), header);
    }

    /** A line of a file without columns. */
    static FileRow of(String line) {
        return new FileRow(List.of(line), Map.of());
    }

    /** The text of a column that must be there and filled; {@code name} is said in the reason when it is not. */
    public String required(int index, String name) {
        return optional(index).orElseThrow(() -> new RowProblem(name, "This column must be filled."));
    }

    /** The text of a column that may be empty or missing at the end of the row. */
    public Optional<String> optional(int index) {
        return text(index, "column " + (index + 1));
    }

    /** The text of a column of the header that must be filled. */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new RowProblem(name, "This column must be filled."));
    }

    /** The text of a column of the header that may be empty. */
    public Optional<String> optional(String name) {
        var index = header.get(name.toLowerCase(Locale.ROOT));
        return index == null ? Optional.empty() : text(index, name);
    }

    /** How many columns the row has. */
    public int size() {
        return columns.size();
    }

    private Optional<String> text(int index, String column) {
        if (index >= columns.size()) {
            return Optional.empty();
        }
        var text = columns.get(index).strip();
        if (text.length() > LONGEST_FIELD) {
            throw new RowProblem(column, "Longer than " + LONGEST_FIELD + " characters.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RowProblem(column, "Holds a character that cannot be kept.");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
