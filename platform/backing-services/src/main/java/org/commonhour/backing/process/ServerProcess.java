package org.commonhour.backing.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.commonhour.backing.BackingFailure;

/** A child process that serves: it writes to a log file, is awaited until it answers, and is ended with its children. */
public final class ServerProcess {
    private static final long PROBE_PAUSE_MS = 50;
    private static final int LOG_LINES_SHOWN = 8;

    // In a session of its own a server does not get the terminal's Ctrl-C: whoever started it ends it, in good order.
    private static final List<String> OWN_SESSION = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(program -> Files.isExecutable(Path.of(program)))
            .limit(1)
            .toList();

    private final Command command;
    private final Process process;

    private ServerProcess(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    /**
     * What to start.
     *
     * @param name how it is called in messages
     * @param words the program and its arguments
     * @param environment what to add to this process' environment
     * @param directory the working directory
     * @param log where its output is appended
     */
    public record Command(String name, List<String> words, Map<String, String> environment, Path directory, Path log) {}

    /** Starts the process; its standard input stays open as long as this process lives. */
    public static ServerProcess start(Command command) {
        List<String> words = new ArrayList<>(OWN_SESSION);
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        try {
            Files.createDirectories(Folders.around(command.log()));
            return new ServerProcess(command, builder.start());
        } catch (IOException failure) {
            throw new BackingFailure(command.name() + " could not be started: " + failure.getMessage(), failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit status; only for a process that has ended. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Waits until the probe says yes; fails at once when the process ends before. */
    public void awaitReady(Duration limit, BooleanSupplier probe) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!probe.getAsBoolean()) {
            if (ended(PROBE_PAUSE_MS)) {
                throw new BackingFailure("%s ended with status %d before it was ready. Last lines of %s:%n%s"
                        .formatted(command.name(), process.exitValue(), command.log(), lastLogLines()));
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new BackingFailure("%s was not ready after %d s. Last lines of %s:%n%s"
                        .formatted(command.name(), limit.toSeconds(), command.log(), lastLogLines()));
            }
        }
    }

    /** Asks the process to end with the signal ({@code TERM}, {@code INT}); kills it when it does not in time. */
    public void stop(String signal, Duration limit) {
        requestStop(signal);
        if (!ended(limit.toMillis())) {
            kill();
        }
    }

    /** Sends the signal and returns at once. */
    public void requestStop(String signal) {
        if (!process.isAlive()) {
            return;
        }
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process and its children with SIGKILL and waits until they are gone. */
    public void kill() {
        List<ProcessHandle> children = process.toHandle().descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** Waits for the end of the process for at most so long. */
    public boolean ended(long waitMs) {
        try {
            return process.waitFor(waitMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("Waiting for " + command.name() + " was interrupted.", interrupted);
        }
    }

    /** The last lines that the process wrote to its log. */
    public String lastLogLines() {
        return lastLines(command.log(), LOG_LINES_SHOWN);
    }

    static String lastLines(Path log, int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException unreadable) {
            return "(no log)";
        }
    }

    /** The {@code java} of this process. */
    public static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
