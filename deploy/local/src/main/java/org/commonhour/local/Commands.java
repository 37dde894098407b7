package org.commonhour.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;
import org.commonhour.local.stack.ProcessFiles;
import org.commonhour.local.stack.Refusal;

/** The commands that talk to an installation which another process runs. */
final class Commands {
    private static final long STOP_LIMIT_S = 14;

    private final Installation installation;
    private final PrintStream out;

    Commands(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** Ends the installation, and what a killed launcher left. */
    void stop() {
        Optional<ProcessHandle> launcher = ProcessFiles.findLauncher(installation);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            if (!ended(launcher.get())) {
                launcher.get().destroyForcibly();
            }
        }
        int left = Files.isDirectory(installation.run()) ? ProcessFiles.endLeftOvers(installation) : 0;
        out.println(launcher.isPresent() || left > 0 ? "Commonhour has stopped." : "Commonhour is not running.");
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT_S, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stubborn) {
            return false;
        } catch (InterruptedException | ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Prints where each part stands; says whether all run. */
    boolean status() {
        boolean launcher = ProcessFiles.findLauncher(installation).isPresent();
        boolean all = launcher;
        out.println(launcher ? "Commonhour is running." : "Commonhour is not running.");
        for (Part part : Part.values()) {
            Optional<ProcessHandle> process = ProcessFiles.find(installation, part);
            boolean held = Files.exists(installation.holdFile(part));
            all &= process.isPresent();
            if (launcher || process.isPresent()) {
                out.printf(
                        "  %-16s port %-6d %s%n",
                        part.title(),
                        installation.port(part),
                        process.map(handle -> "process " + handle.pid()).orElse("ended") + (held ? ", held" : ""));
            }
        }
        return all;
    }

    /** Ends one part and keeps it ended until it is released. */
    void hold(Part part, boolean kill) {
        refuseUnlessRunning();
        try {
            Files.createDirectories(installation.run());
            Files.writeString(installation.holdFile(part), "");
        } catch (IOException failure) {
            throw new Refusal(
                    "The file " + installation.holdFile(part) + " cannot be written: " + failure.getMessage() + ".");
        }
        Optional<ProcessHandle> process = ProcessFiles.find(installation, part);
        process.ifPresent(handle -> {
            boolean asked = kill ? handle.destroyForcibly() : handle.destroy();
            if (!asked || !ended(handle)) {
                handle.destroyForcibly();
            }
        });
        out.println("Held: " + part.title() + ". It starts again after deploy/up release " + part.key() + ".");
    }

    /** Lets a held part start again. */
    void release(Part part) {
        refuseUnlessRunning();
        try {
            boolean held = Files.deleteIfExists(installation.holdFile(part));
            out.println(held ? "Released: " + part.title() + "." : "Not held: " + part.title() + ".");
        } catch (IOException failure) {
            throw new Refusal(
                    "The file " + installation.holdFile(part) + " cannot be deleted: " + failure.getMessage() + ".");
        }
    }

    private void refuseUnlessRunning() {
        if (ProcessFiles.findLauncher(installation).isEmpty()) {
            throw new Refusal("Commonhour is not running.");
        }
    }
}
