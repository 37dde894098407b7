package org.commonhour.checker.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short version of {@code deploy/checker/run}: each fault once, on the packaged service. */
class FaultRoundsTest {
    private static final int ROUNDS = 6;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Test
    void nothingIsLostOrDoubledWhateverHappens() {
        long seed = Long.getLong("commonhour.checker.seed", 1);
        var campaign = new Campaign(Path.of("target", "histories"), System.out);

        boolean holds = campaign.run(ROUNDS, LIMIT, seed, Campaign.allFaults());

        assertThat(holds)
                .as("rounds from seed " + seed + "; what was found is printed above")
                .isTrue();
        assertThat(campaign.tallies()).containsKeys(Fault.KILL_LEDGER, Fault.KILL_DATABASE);
        assertThat(campaign.tallies().values())
                .allSatisfy(tally -> assertThat(tally.acknowledged()).isPositive());
    }
}
