package org.commonhour.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonhour.journeys.stack.Stack;
import org.commonhour.journeys.stack.StackExtension;
import org.commonhour.testkit.Repository;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documented script with curl, and the commands of the getting-started, do their jobs through the public API. */
@ExtendWith(StackExtension.class)
@Order(2)
class ScriptJourneyTest {
    private final Stack stack;

    ScriptJourneyTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void theDocumentedScriptCompletesTheJourney() throws IOException, InterruptedException {
        assertCompletes(stack.script("sh", "-eu", "gateway/docs/journey.sh"));
    }

    @Test
    void theCommandsOfTheGettingStartedWorkAsTheyArePrinted() throws IOException, InterruptedException {
        String page = Files.readString(Repository.root().resolve("gateway/docs/getting-started.md"));
        String commands = Pattern.compile("(?s)```sh\n(.*?)```")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));

        assertCompletes(stack.script("sh", "-eu", "-c", commands));
    }

    private static void assertCompletes(ProcessBuilder commands) throws IOException, InterruptedException {
        Process script = commands.start();
        try (BufferedReader output = script.inputReader()) {
            output.lines().forEach(line -> System.out.println("  script | " + line));
        }

        assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isZero();
    }
}
