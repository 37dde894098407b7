package org.commonhour.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.commonhour.journeys.stack.Stack;
import org.commonhour.journeys.stack.StackExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo community's ledger goes out as a file, and the offline verifier finds it sound, and a changed one not. */
@ExtendWith(StackExtension.class)
@Order(3)
class VerifierJourneyTest {
    private final Stack stack;

    VerifierJourneyTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void theExportIsSoundAndAChangedOneIsNot() throws IOException, InterruptedException {
        Process script =
                stack.script("sh", "-eu", "deploy/verifier/check-demo.sh").start();
        try (BufferedReader output = script.inputReader()) {
            output.lines().forEach(line -> System.out.println("  verifier | " + line));
        }

        assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isZero();
    }
}
