package org.commonhour.backing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonhour.backing.BackingFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatTheLogSaidWhenTheProcessEndsBeforeItIsReady() {
        ServerProcess process = start("echo the port is taken; exit 3");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofSeconds(20), () -> false))
                .isInstanceOf(BackingFailure.class)
                .hasMessageContaining("status 3")
                .hasMessageContaining("the port is taken");
    }

    @Test
    void killsAProcessThatIsNeverReady() {
        ServerProcess process = start("sleep 600");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(200), () -> false))
                .hasMessageContaining("was not ready");

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void killsTheChildrenToo() {
        ServerProcess process = start("sleep 600 & echo READY; wait");
        process.awaitReady(Duration.ofSeconds(20), () -> ReadyLine.count(folder.resolve("log")) == 1);
        List<ProcessHandle> children =
                ProcessHandle.of(process.pid()).orElseThrow().descendants().toList();

        process.kill();

        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void killsAProcessThatDoesNotHeedTheSignal() {
        ServerProcess process = start("trap '' TERM; echo READY; while true; do sleep 1; done");
        process.awaitReady(Duration.ofSeconds(20), () -> ReadyLine.count(folder.resolve("log")) == 1);

        process.stop("TERM", Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
    }

    private ServerProcess start(String script) {
        return ServerProcess.start(new ServerProcess.Command(
                "The server", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("log")));
    }
}
