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

/** The documented script with curl and a bearer token does the main job through the public API alone. */
@ExtendWith(StackExtension.class)
@Order(2)
class ScriptJourneyTest {
    private final Stack stack;

    ScriptJourneyTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void theDocumentedScriptCompletesTheJourney() throws IOException, InterruptedException {
        Process script = stack.script("sh", "-eu", "gateway/docs/journey.sh").start();
        try (BufferedReader output = script.inputReader()) {
            output.lines().forEach(line -> System.out.println("  script | " + line));
        }

        assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isZero();
    }
}
