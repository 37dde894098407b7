package org.commonhour.checker.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRoundsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path deploy;

    @Test
    void addsUpAllRunsInTheReadme() throws IOException {
        Files.createDirectories(deploy.resolve("checker"));
        Files.writeString(deploy.resolve("README.md"), """
            # Before
            <!-- faults: written by deploy/checker/run --keep yes -->
            old
            <!-- end of faults -->
            after
            """);
        var kept = new KeptRounds(deploy);

        kept.add(NOON, 1, Map.of(Fault.KILL_LEDGER, new Tally(10, 10, 500, 400, 60, 40, 0, 0, 0)));
        kept.add(NOON.plusSeconds(3_600), 1, Map.of(Fault.KILL_LEDGER, new Tally(5, 5, 250, 200, 30, 20, 1, 0, 1)));

        assertThat(deploy.resolve("README.md"))
                .content()
                .startsWith("# Before\n")
                .endsWith("<!-- end of faults -->\nafter\n")
                .contains("The sum of 2 runs, 2026-11-25")
                .contains("| kill-ledger    |     15 |     15 |          600 |       90 |       60 |     1 |       0 |")
                .doesNotContain("old");
    }
}
