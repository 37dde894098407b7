package org.commonhour.backing.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The process of a server, started, killed and stopped through here, with the scratch folder that goes with it. */
final class OwnedProcess {
    private final String stopSignal;
    private final Duration stopLimit;
    private final @Nullable Path scratch;
    private @Nullable ServerProcess process;

    /** @param scratch the folder that nobody needs after {@link #close()}; null where the data stays */
    OwnedProcess(String stopSignal, Duration stopLimit, @Nullable Path scratch) {
        this.stopSignal = stopSignal;
        this.stopLimit = stopLimit;
        this.scratch = scratch;
    }

    synchronized void start(ServerProcess.Command command, Duration limit, BooleanSupplier ready) {
        ServerProcess started = ServerProcess.start(command);
        process = started;
        started.awaitReady(limit, ready);
    }

    synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    synchronized void stop() {
        if (process != null) {
            process.stop(stopSignal, stopLimit);
        }
    }

    synchronized void close() {
        if (scratch == null) {
            stop();
        } else {
            kill();
            Folders.delete(scratch);
        }
    }
}
