package org.commonhour.checker.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commonhour.backing.process.ServerProcess;
import org.junit.jupiter.api.Test;

class ClockStepTest {

    @Test
    void stepsTheClockOfARunningProcessForwardsAndBack() throws Exception {
        var process = new ProcessBuilder(
                        ServerProcess.java(),
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ticking.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var answers = process.inputReader()) {
            assertOff(process, answers, Duration.ZERO);
            for (long hours : new long[] {1, -1, 0}) {
                ClockStep.of(process.pid(), Duration.ofHours(hours));
                assertOff(process, answers, Duration.ofHours(hours));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assertOff(Process process, BufferedReader answers, Duration off) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        var said = Instant.parse(answers.readLine());
        assertThat(Duration.between(Clock.systemUTC().instant().plus(off), said).abs())
                .isLessThan(Duration.ofMinutes(1));
    }
}
