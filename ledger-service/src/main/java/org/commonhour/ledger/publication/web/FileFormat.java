package org.commonhour.ledger.publication.web;

import java.util.Locale;

/** As what a published table can be had. */
enum FileFormat {
    CSV(FileFormat.CSV_TYPE, FileFormat.CSV_TYPE + ";charset=UTF-8;header=present"),
    PARQUET(FileFormat.PARQUET_TYPE, FileFormat.PARQUET_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String PARQUET_TYPE = "application/vnd.apache.parquet";

    private final String mediaType;
    private final String contentType;

    FileFormat(String mediaType, String contentType) {
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The media type with what else is to be known to read it. */
    String contentType() {
        return contentType;
    }

    /** As in an address, and at the end of a file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
