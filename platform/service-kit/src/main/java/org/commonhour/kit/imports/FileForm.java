package org.commonhour.kit.imports;

/** How a file is cut into rows. */
public enum FileForm {
    /** Comma-separated values (RFC 4180). */
    CSV(250_000),
    /** One row a line, of one column: newline-delimited JSON, for example. */
    LINES(1_000_000);

    private final int mostRows;

    FileForm(int mostRows) {
        this.mostRows = mostRows;
    }

    /** More rows than this are refused; split the file. */
    int mostRows() {
        return mostRows;
    }
}
