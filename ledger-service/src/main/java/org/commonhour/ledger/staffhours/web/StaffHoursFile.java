package org.commonhour.ledger.staffhours.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Looks into a file for whose hours it has, before anything else is done with it. */
final class StaffHoursFile {

    private StaffHoursFile() {}

    /** The texts of a column, up to where the file stops being CSV; the import tells what is wrong with the rest. */
    static Set<String> column(String csv, String name) {
        Set<String> texts = new LinkedHashSet<>();
        var format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var record : parser) {
                if (record.isSet(name)) {
                    texts.add(record.get(name).strip());
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            return texts;
        }
        return texts;
    }
}
