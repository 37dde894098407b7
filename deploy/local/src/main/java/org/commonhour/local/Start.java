package org.commonhour.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.commonhour.backing.Settings;
import org.commonhour.backing.process.Folders;
import org.commonhour.local.demo.load.DemoLoad;
import org.commonhour.local.stack.Checks;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;
import org.commonhour.local.stack.ProcessFiles;
import org.commonhour.local.stack.Secrets;
import org.commonhour.local.stack.StackLock;
import org.commonhour.local.stack.Supervisor;
import org.commonhour.local.watch.SourceWatch;

/** Starts everything, loads the demo community, and stays until it is told to end. */
final class Start {
    /**
     * How to start.
     *
     * @param fresh without the data of earlier runs
     * @param demo with the demo community
     * @param watch rebuilding and restarting a service when its sources change
     */
    record Options(boolean fresh, boolean demo, boolean watch) {}

    private final Installation installation;
    private final Options options;
    private final Clock clock;
    private final PrintStream out;

    Start(Installation installation, Options options, Clock clock, PrintStream out) {
        this.installation = installation;
        this.options = options;
        this.clock = clock;
        this.out = out;
    }

    void run() {
        long begun = System.nanoTime();
        installation.makeFolders();
        try (StackLock held = StackLock.take(installation)) {
            int left = ProcessFiles.endLeftOvers(installation);
            if (left > 0) {
                out.println("Ended " + left + " processes that an earlier run left behind.");
            }
            if (options.fresh()) {
                Folders.delete(installation.data());
                installation.makeFolders();
            }
            Checks.diskHasRoom(installation);
            Checks.portsAreFree(installation);
            Checks.servicesAreBuilt(installation);
            startAndStay(begun);
        }
    }

    private void startAndStay(long begun) {
        Thread reap = new Thread(Start::endChildren, "end-children");
        Runtime.getRuntime().addShutdownHook(reap);
        out.println("Starting Commonhour in " + installation.home());
        Secrets secrets = new Secrets(installation);
        List<String> javaOptions = Stream.of(
                        Settings.value("commonhour.java-options", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
        StackPlans plans = new StackPlans(installation, secrets, javaOptions, out);
        Supervisor supervisor = new Supervisor(installation, plans.all(), out);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
        Runtime.getRuntime().removeShutdownHook(reap);
        try {
            if (!supervisor.start()) {
                awaitEnd();
                return;
            }
        } catch (RuntimeException failure) {
            out.println("Commonhour does not start; ending what was started.");
            supervisor.stop();
            throw failure;
        }
        if (options.demo()) {
            new DemoLoad(installation, clock, out).runOnce();
        }
        printTable((System.nanoTime() - begun) / 1e9);
        if (options.watch()) {
            new SourceWatch(installation, supervisor, out).start();
        }
        awaitEnd();
    }

    private void stop(Supervisor supervisor) {
        out.println("Stopping ...");
        supervisor.stop();
        endChildren();
        out.println("Stopped. Data stays in " + installation.data());
    }

    // What runs outside the supervisor: a build, or PostgreSQL's initdb.
    private static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private void printTable(double seconds) {
        out.printf(Locale.ROOT, "%nCommonhour is ready (%.0f s).%n%n", seconds);
        row("Open", installation.address(Part.GATEWAY));
        if (Files.exists(DemoLoad.doneFile(installation))) {
            row("Sign in as", "ada    a member who offers lifts");
            row("", "ben    a member who needs one");
            row("", "cora   the coordinator");
            row("", "sam    staff of the lunch club and hospital transport");
            row("", "ana    the analyst");
            row("", "The password of all is: commonhour");
        }
        row("Sign-in page", installation.address(Part.KEYCLOAK) + " (Keycloak)");
        row("Events", Installation.HOST + ":" + installation.port(Part.KAFKA) + " (Kafka)");
        row("Logs", installation.logs().toString());
        row("To end", "Ctrl-C here, or deploy/up stop anywhere");
        out.println();
    }

    private void row(String title, String text) {
        out.printf("  %-14s %s%n", title, text);
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
