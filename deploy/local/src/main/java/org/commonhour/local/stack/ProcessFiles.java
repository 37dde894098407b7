package org.commonhour.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files with the process ids, by which another command finds the processes of an installation. */
public final class ProcessFiles {
    private ProcessFiles() {}

    static Optional<Long> read(Path file) {
        try {
            return Optional.of(Long.parseLong(Files.readString(file).trim()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    static void write(Path file, long pid) {
        try {
            Files.writeString(file, pid + "\n");
        } catch (IOException failure) {
            throw new Refusal("The file " + file + " cannot be written: " + failure.getMessage() + ".");
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new Refusal("The file " + file + " cannot be deleted: " + failure.getMessage() + ".");
        }
    }

    /** The living process of a part; a process that only inherited the number of one of ours does not count. */
    public static Optional<ProcessHandle> find(Installation installation, Part part) {
        return read(installation.pidFile(part))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> belongsTo(installation, handle));
    }

    /** The living launcher. */
    public static Optional<ProcessHandle> findLauncher(Installation installation) {
        return StackLock.isTaken(installation)
                ? read(installation.launcherPidFile()).flatMap(ProcessHandle::of)
                : Optional.empty();
    }

    // Every process of ours names the state folder on its command line.
    private static boolean belongsTo(Installation installation, ProcessHandle handle) {
        return handle.info()
                .commandLine()
                .map(line -> line.contains(installation.home().toString()))
                .orElse(true);
    }

    /** Ends what a launcher left behind that was killed itself. Returns how many processes that were. */
    public static int endLeftOvers(Installation installation) {
        List<ProcessHandle> left = new ArrayList<>();
        for (Part part : Part.values()) {
            find(installation, part).ifPresent(handle -> {
                handle.descendants().forEach(left::add);
                left.add(handle);
            });
            delete(installation.pidFile(part));
        }
        left.forEach(ProcessHandle::destroy);
        CompletableFuture<?> all =
                CompletableFuture.allOf(left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            all.get(6, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            left.forEach(ProcessHandle::destroyForcibly);
            all.join();
        } catch (InterruptedException | java.util.concurrent.ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return left.size();
    }
}
