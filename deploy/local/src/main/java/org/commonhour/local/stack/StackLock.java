package org.commonhour.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the one launcher of an installation; the system releases it when the launcher dies, however it dies. */
public final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or refuses because the installation is running already. */
    public static StackLock take(Installation installation) {
        Path file = installation.run().resolve("up.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Refusal("Commonhour is running already (process "
                        + ProcessFiles.read(installation.launcherPidFile())
                                .map(String::valueOf)
                                .orElse("unknown")
                        + "). To end it: deploy/up stop");
            }
            Files.writeString(
                    installation.launcherPidFile(), ProcessHandle.current().pid() + "\n");
            return new StackLock(channel);
        } catch (IOException failure) {
            throw new Refusal("The file " + file + " cannot be written: " + failure.getMessage() + ".");
        }
    }

    /** Whether a launcher of this installation is alive now. */
    public static boolean isTaken(Installation installation) {
        Path file = installation.run().resolve("up.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException failure) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The end of the process releases it as well.
        }
    }
}
