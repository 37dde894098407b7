package org.commonhour.ledger.publication.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.commonhour.ledger.publication.ReleasedTable;
import org.commonhour.ledger.publication.TableColumn;
import org.commonhour.ledger.publication.TableFile;

/** A published table as CSV: UTF-8, RFC 4180, what is withheld is empty. */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(TableFile.COLUMNS.stream().map(TableColumn::name).toArray(String[]::new))
            .get();

    private CsvFile() {}

    static String of(ReleasedTable released) {
        try (var text = new StringWriter();
                var csv = FORMAT.print(text)) {
            csv.printRecords(TableFile.rows(released));
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
