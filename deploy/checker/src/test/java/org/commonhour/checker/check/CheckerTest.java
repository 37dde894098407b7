package org.commonhour.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckerTest {
    private static final int CALLS = 600;

    @Test
    void countsWhatWasAcknowledgedRefusedAndUnknown() {
        var history = new HonestLedger(7, 5).work(CALLS).history();

        var verdict = Checker.check(history);

        assertThat(verdict.acknowledged()).isEqualTo(history.seen().entries().size() / 2);
        assertThat(verdict.refused()).isPositive();
        assertThat(verdict.unknown()).isPositive();
        assertThat(verdict.lost() + verdict.doubled()).isZero();
    }

    /** Every kind of fault, planted in many honest histories at a place chosen at random, is found as what it is. */
    @TestFactory
    Stream<DynamicTest> findsWhatIsPlanted() {
        return Stream.of(PlantedEntries.all(), PlantedAnswers.all(), PlantedEvents.all())
                .flatMap(plants -> plants.entrySet().stream())
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    int found = 0;
                    for (long seed = 0; seed < 40; seed++) {
                        var honest = new HonestLedger(seed, 5).work(CALLS).history();
                        var broken = one.getValue().breaking().apply(honest, new Random(seed));
                        if (broken.equals(honest)) {
                            continue;
                        }
                        found++;
                        assertThat(Checker.check(broken).anomalies())
                                .as("seed " + seed)
                                .extracting(Anomaly::kind)
                                .contains(one.getValue().kind());
                    }
                    assertThat(found)
                            .as("histories in which it could be planted")
                            .isGreaterThan(20);
                }));
    }
}
