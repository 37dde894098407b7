package org.commonhour.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Apart from {@link CheckerTest}: with two test engines in one class the report of one overwrites the other's. */
class CheckerPropertiesTest {

    @Property(tries = 200)
    void findsNothingInAnHonestHistory(@ForAll long seed, @ForAll @IntRange(min = 0, max = 300) int calls) {
        var history = new HonestLedger(seed, 5).work(calls).history();

        assertThat(Checker.check(history).anomalies()).isEmpty();
    }
}
