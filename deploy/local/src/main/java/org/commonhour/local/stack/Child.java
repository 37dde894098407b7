package org.commonhour.local.stack;

import org.commonhour.backing.process.ServerProcess;
import org.jspecify.annotations.Nullable;

/** A part that is watched over, and where it stands. Guarded by the supervisor's lock. */
final class Child {
    final PartPlan plan;
    boolean ready;
    boolean wasReady;
    int startsInARow;
    private @Nullable ServerProcess process;
    private long startedAtNs;

    Child(PartPlan plan) {
        this.plan = plan;
    }

    Part part() {
        return plan.part();
    }

    boolean wasStarted() {
        return process != null;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process; only after a start. */
    ServerProcess process() {
        if (process == null) {
            throw new IllegalStateException(part().title() + " was not started.");
        }
        return process;
    }

    void start() {
        process = ServerProcess.start(plan.command().get());
        startedAtNs = System.nanoTime();
        ready = false;
        startsInARow++;
    }

    double secondsSinceStart() {
        return (System.nanoTime() - startedAtNs) / 1e9;
    }
}
