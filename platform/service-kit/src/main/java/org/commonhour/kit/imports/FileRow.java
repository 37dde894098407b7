package org.commonhour.kit.imports;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** One record of a CSV file as it stands there. */
public final class FileRow {

    private static final int LONGEST_FIELD = 10_000;

    private final CSVRecord record;

    FileRow(CSVRecord record) {
        this.record = record;
    }

    /** The text of a column that must be there and filled; {@code name} is said in the reason when it is not. */
    public String required(int index, String name) {
        return optional(index).orElseThrow(() -> new RowProblem(name, "This column must be filled."));
    }

    /** The text of a column that may be empty or missing at the end of the row. */
    public Optional<String> optional(int index) {
        if (index >= record.size()) {
            return Optional.empty();
        }
        return checked(record.get(index).strip(), "column " + (index + 1));
    }

    /** The text of a column of the header that must be filled. */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new RowProblem(name, "This column must be filled."));
    }

    /** The text of a column of the header that may be empty. */
    public Optional<String> optional(String name) {
        if (!record.isSet(name)) {
            return Optional.empty();
        }
        return checked(record.get(name).strip(), name);
    }

    private static Optional<String> checked(String text, String column) {
        if (text.length() > LONGEST_FIELD) {
            throw new RowProblem(column, "Longer than " + LONGEST_FIELD + " characters.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RowProblem(column, "Holds a character that cannot be kept.");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** How many columns the row has. */
    public int size() {
        return record.size();
    }
}
