package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownCellTest {

    @ParameterizedTest
    @CsvSource({
        "R1C1:0.9,                                     R1C1",
        "R1C1:0.4,                                     R1C1",
        "R1C1:0.9 R2C1:0.9,                            R1C1",
        "R1C1:0.9 R2C1:0.9 R2C1:0.6,                   R2C1",
        "R1C1:0.9 R2C1:0.9 R2C1:0.59,                  R1C1",
        "R1C1:0.9 R2C1:0.9 R1C1:0.9 R2C1:0.9,          R1C1",
        "R1C1:0.9 R2C1:0.9 R2C2:0.9,                   R1C1",
        "R1C1:0.9 R2C1:0.9 none R2C1:0.9,              R1C1",
        "none R2C2:0.5,                                R2C2",
        "R1C1:0.9 R2C1:0.9 R2C1:0.9 R1C1:0.9 R1C1:0.9, R1C1",
        "none,                                             "
    })
    void changesOnlyWhenTheNewCellIsLikelyInTwoMonthsRunning(String months, @Nullable GridCell shown) {
        var grids = Stream.of(months.split(" ")).map(ShownCellTest::month).toList();

        assertThat(ShownCell.after(grids).orElse(null)).isEqualTo(shown);
    }

    private static Grid month(String text) {
        var evidence = GridEvidence.of(List.of(), GridBasis.STANDING, ShareOfSay.INVOLVED);
        if (text.equals("none")) {
            return new Grid(GridOutcome.INSUFFICIENT, null, null, evidence, null, Set.of());
        }
        var cell = GridCell.valueOf(text.substring(0, 4));
        var share = Double.parseDouble(text.substring(5));
        var uncertainty = new GridUncertainty(200, Map.of(cell, share), null, null);
        return new Grid(GridOutcome.CLASSIFIED, cell, null, evidence, uncertainty, Set.of());
    }
}
