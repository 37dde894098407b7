package org.commonhour.ledger.publication.web;

import java.util.Locale;

/** As what a published table can be had. */
enum FileFormat {
    CSV(FileFormat.CSV_TYPE),
    PARQUET(FileFormat.PARQUET_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String PARQUET_TYPE = "application/vnd.apache.parquet";

    /** How formats are written in an address. */
    static final String FORM = "csv|parquet";

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static FileFormat parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return mediaType;
    }

    /** As in an address, and at the end of a file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
