package org.commonhour.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonhour.backing.process.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: shells that do what a server does, serve or fail, and name the state folder like ours do. */
class SupervisorTest {
    @TempDir
    Path folder;

    private Installation installation;
    private Supervisor supervisor;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void makeInstallation() {
        installation = new Installation(folder, folder.resolve("home"), 21_000);
        installation.makeFolders();
        supervisor = new Supervisor(installation, List.of(), new PrintStream(said));
    }

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void startsAPartOnlyWhenThoseBeforeItAreReady() {
        supervise(
                plan(Part.POSTGRES, List.of(), "echo postgres >> order; touch ready-postgres; exec sleep 600"),
                plan(Part.MEMBER, List.of(Part.POSTGRES), "echo member >> order; touch ready-member; exec sleep 600"));

        supervisor.start();

        assertThat(folder.resolve("order")).hasContent("postgres\nmember");
    }

    @Test
    void startsAgainWhatHasDied() {
        supervise(serving(Part.LEDGER));
        supervisor.start();
        long first = pid(Part.LEDGER);

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> alive(Part.LEDGER) && pid(Part.LEDGER) != first);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ledger-service has ended and is started again");
    }

    @Test
    void leavesAHeldPartAloneUntilItIsReleased() throws IOException {
        supervise(serving(Part.KAFKA));
        supervisor.start();
        long first = pid(Part.KAFKA);
        Files.createFile(installation.holdFile(Part.KAFKA));

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().during(Duration.ofMillis(800)).atMost(Duration.ofSeconds(5)).until(() -> pid(Part.KAFKA) == first);
        Files.delete(installation.holdFile(Part.KAFKA));
        await().atMost(Duration.ofSeconds(20)).until(() -> alive(Part.KAFKA) && pid(Part.KAFKA) != first);
    }

    @Test
    void saysWhyAPartDoesNotStart() {
        supervise(plan(Part.GATEWAY, List.of(), "echo no secret given; exit 7"));

        assertThatThrownBy(() -> supervisor.start())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("gateway ended with status 7")
                .hasMessageContaining("no secret given");
    }

    @Test
    void stoppingLeavesNoProcessAndNoPidFile() {
        supervise(serving(Part.POSTGRES), serving(Part.MEMBER));
        supervisor.start();
        List<Long> pids = List.of(pid(Part.POSTGRES), pid(Part.MEMBER));

        supervisor.stop();

        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(installation.run()).isEmptyDirectory();
    }

    @Test
    void restartingAPartLeavesTheOthersAlone() {
        supervise(serving(Part.MEMBER), serving(Part.LEDGER));
        supervisor.start();
        long member = pid(Part.MEMBER);
        long ledger = pid(Part.LEDGER);

        supervisor.restart(Part.LEDGER);

        await().atMost(Duration.ofSeconds(20)).until(() -> alive(Part.LEDGER) && pid(Part.LEDGER) != ledger);
        assertThat(pid(Part.MEMBER)).isEqualTo(member);
    }

    @Test
    void endsWhatAKilledLauncherLeft() {
        supervise(serving(Part.MEMBER));
        supervisor.start();
        long left = pid(Part.MEMBER);
        hold(Part.MEMBER);

        int ended = ProcessFiles.endLeftOvers(installation);

        assertThat(ended).isPositive();
        assertThat(ProcessHandle.of(left)).isEmpty();
    }

    @Test
    void aProcessThatOnlyInheritedTheNumberIsNotOurs() {
        ProcessFiles.write(
                installation.pidFile(Part.MEMBER), ProcessHandle.current().pid());

        assertThat(ProcessFiles.find(new Installation(folder, Path.of("/nowhere/home"), 21_000), Part.MEMBER))
                .isEmpty();
    }

    private void hold(Part part) {
        try {
            Files.createFile(installation.holdFile(part));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void supervise(PartPlan... plans) {
        supervisor = new Supervisor(installation, List.of(plans), new PrintStream(said));
    }

    private PartPlan serving(Part part) {
        return plan(part, List.of(), "touch ready-" + part.key() + "; exec sleep 600");
    }

    private PartPlan plan(Part part, List<Part> after, String script) {
        // The shell stays, with the state folder on its command line, as every process of ours has it.
        List<String> words = List.of(
                "sh",
                "-c",
                script.replace("exec sleep 600", "sleep 600; true"),
                installation.home().toString());
        return new PartPlan(
                part,
                after,
                () -> new ServerProcess.Command(part.title(), words, Map.of(), folder, installation.log(part)),
                () -> Files.exists(folder.resolve("ready-" + part.key())),
                "TERM");
    }

    private long pid(Part part) {
        return ProcessFiles.read(installation.pidFile(part)).orElseThrow();
    }

    private boolean alive(Part part) {
        return ProcessFiles.find(installation, part).isPresent();
    }
}
