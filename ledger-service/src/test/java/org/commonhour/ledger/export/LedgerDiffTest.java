package org.commonhour.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerDiffTest {

    @Test
    void tellsWhatIsHereAloneThereAloneAndDifferent() {
        // Given
        var diff = new LedgerDiff(
                List.of(
                        line(LineType.ACCOUNT, "account a", "balance=5 kind=MEMBER"),
                        line(LineType.TRANSFER, "transfer t1", "amount=5"),
                        line(LineType.TRANSFER, "transfer t2", "amount=7")),
                LedgerDiffTest::fields);
        // When
        diff.here(line(LineType.ACCOUNT, "account a", "balance=6 kind=MEMBER"));
        diff.here(line(LineType.ACCOUNT, "account b", "balance=0"));
        diff.here(line(LineType.TRANSFER, "transfer t1", "amount=5"));
        diff.here(line(LineType.HOLD, "hold h", "amount=3"));
        diff.here(line(LineType.CHECKPOINT, "checkpoint 1", "size=1"));
        // Then
        assertThat(diff.same()).isEqualTo(1);
        assertThat(diff.different()).isEqualTo(1);
        assertThat(diff.missingHere()).isEqualTo(1);
        assertThat(diff.missingThere()).as("accounts do not count").isEqualTo(1);
        assertThat(diff.isEmptyHere()).isFalse();
        assertThat(diff.lines())
                .containsExactly(
                        "~ account a: balance is 6 here and 5 in the file",
                        "- account b: here, and not in the file",
                        "- hold h: here, and not in the file",
                        "+ transfer t2");
    }

    @Test
    void isEmptyWithAccountsAloneAndKeepsTheFirstHundredLines() {
        // Given
        var diff = new LedgerDiff(
                IntStream.range(0, 500)
                        .mapToObj(i -> line(LineType.TRANSFER, "transfer " + i, "seq=" + i))
                        .toList(),
                LedgerDiffTest::fields);
        // When
        diff.here(line(LineType.ACCOUNT, "account a", "balance=0"));
        // Then
        assertThat(diff.isEmptyHere()).isTrue();
        assertThat(diff.missingHere()).isEqualTo(500);
        assertThat(diff.lines()).hasSize(100).contains("+ transfer 0", "+ transfer 98");
    }

    @Test
    void theOrderOfFieldsIsNoDifference() {
        var diff = new LedgerDiff(List.of(line(LineType.BLOCK, "block 1", "a=1 b=2")), LedgerDiffTest::fields);

        diff.here(line(LineType.BLOCK, "block 1", "b=2 a=1"));

        assertThat(diff.same()).isEqualTo(1);
        assertThat(diff.lines()).isEmpty();
    }

    @Test
    void aFileIsWholeWithHeaderEndAndItsHash() {
        // Given
        var community = UUID.randomUUID();
        var header = line(
                LineType.HEADER, "header line", "format=commonhour-ledger-export version=1 community=" + community);
        var ending = new ExportEnding();
        ending.add(List.of(new ExportLine(LineType.HEADER, header.text())));
        var end = line(
                LineType.END,
                "end line",
                ending.fields().entrySet().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        // Then
        assertThat(fault(community, header, end)).isNull();
        assertThat(fault(UUID.randomUUID(), header, end)).contains("another community");
        assertThat(fault(community, header)).contains("end line is missing");
        assertThat(fault(community, end)).contains("does not start");
        assertThat(fault(community)).contains("does not start");
        assertThat(fault(community, header, end, end)).contains("more than one");
        assertThat(fault(community, header, line(LineType.BLOCK, "block 1", "a=1"), end))
                .contains("was changed");
    }

    private static @Nullable String fault(UUID community, FileLine... lines) {
        return FileShape.fault(community, List.of(lines), LedgerDiffTest::fields);
    }

    private static FileLine line(LineType type, String key, String text) {
        return new FileLine(type, key, text);
    }

    private static Map<String, Object> fields(String text) {
        return Arrays.stream(text.split(" "))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> field[0].equals("version") ? (Object) Integer.valueOf(field[1]) : field[1]));
    }
}
