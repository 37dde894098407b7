package org.commonhour.checker.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The drill of {@code deploy/runbook.md}, as a test. */
class RestoreDrillTest {

    @Test
    void aRestoredLedgerHasLostNothingAndItsReadersCatchUp() {
        assertThat(new RestoreDrill(Path.of("target", "drill"), System.out).run(1))
                .isTrue();
    }
}
