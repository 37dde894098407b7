package org.commonhour.ledger.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.commonhour.ledger.account.AccountKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCsvTest {

    @Test
    void leadsFromTheOpeningToTheClosingBalance() throws IOException {
        var statement = SampleStatement.of(AccountKind.MEMBER, 7);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = CSVParser.parse(StatementCsv.write(statement), format)) {
            var records = csv.getRecords();
            assertThat(records).hasSize(9);
            long balance = 0;
            for (var line : records) {
                var amount = line.get("amount_minutes");
                balance = line.get("line").equals("opening")
                        ? Long.parseLong(line.get("balance_after_minutes"))
                        : balance + (amount.isEmpty() ? 0 : Long.parseLong(amount));
                assertThat(line.get("balance_after_minutes")).isEqualTo(Long.toString(balance));
            }
            assertThat(records.get(8).get("line")).isEqualTo("closing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "|calc", "%x"})
    void keepsTextFromBeingRunAsAFormula(String text) {
        assertThat(StatementCsv.cells(text)).containsExactly("'" + text);
    }

    @Test
    void leavesNumbersAndPlainTextAlone() {
        assertThat(StatementCsv.cells(-90L, "SESSION", null)).containsExactly(-90L, "SESSION", "");
    }
}
