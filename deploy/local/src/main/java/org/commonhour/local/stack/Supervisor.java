package org.commonhour.local.stack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.commonhour.backing.process.ServerProcess;

/**
 * Starts the children in order, says how it goes, starts a child again when it dies, and ends them all.
 *
 * <p>A child whose {@code .hold} file exists is left alone when it has ended, until the file is gone.
 */
public final class Supervisor {
    private static final long TICK_MS = 150;
    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final long SAY_EVERY_S = 5;
    private static final Duration SERVICE_STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration STORE_STOP_LIMIT = Duration.ofSeconds(6);
    private static final double LONG_LIFE_S = 30;
    private static final int LONGEST_PAUSE_S = 10;

    private final Installation installation;
    private final PrintStream out;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private final Thread watch = new Thread(this::watchUntilStopped, "supervisor");
    private boolean stopping;

    public Supervisor(Installation installation, List<PartPlan> plans, PrintStream out) {
        this.installation = installation;
        this.out = out;
        plans.forEach(plan -> children.put(plan.part(), new Child(plan)));
    }

    /**
     * Starts everything and returns when all is ready; refuses when a child cannot start, and leaves it to the caller
     * to stop the others. Says false when it was stopped meanwhile.
     */
    public boolean start() {
        long begun = System.nanoTime();
        long saidAtS = 0;
        while (true) {
            synchronized (this) {
                if (stopping) {
                    return false;
                }
                children.values().forEach(this::startWhenItsTurn);
                children.values().forEach(this::noticeReady);
                if (children.values().stream().allMatch(child -> child.ready)) {
                    break;
                }
            }
            long elapsedS = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            if (elapsedS >= saidAtS + SAY_EVERY_S) {
                saidAtS = elapsedS;
                out.printf("  ... waiting for %s (%d s)%n", namesOfWaiting(), elapsedS);
            }
            if (elapsedS > START_LIMIT.toSeconds()) {
                throw new Refusal("Not ready after " + elapsedS + " s: " + namesOfWaiting() + ". The logs are in "
                        + installation.logs() + ".");
            }
            pause();
        }
        watch.start();
        return true;
    }

    private void pause() {
        try {
            synchronized (this) {
                wait(TICK_MS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("Starting was interrupted.");
        }
    }

    private void startWhenItsTurn(Child child) {
        if (child.wasStarted()) {
            if (!child.isAlive()) {
                throw new Refusal("%s ended with status %d before it was ready. The last lines of %s:%n%s"
                        .formatted(
                                child.part().title(),
                                child.process().exitStatus(),
                                installation.log(child.part()),
                                child.process().lastLogLines()));
            }
            return;
        }
        if (child.plan.after().stream().allMatch(part -> child(part).ready)) {
            launch(child);
        }
    }

    private void launch(Child child) {
        ProcessFiles.delete(installation.holdFile(child.part()));
        child.start();
        ProcessFiles.write(installation.pidFile(child.part()), child.process().pid());
    }

    private void noticeReady(Child child) {
        if (!child.ready && child.isAlive() && child.plan.ready().getAsBoolean()) {
            child.ready = true;
            out.printf(
                    Locale.ROOT,
                    "  %s is ready%s (%.1f s)%n",
                    child.part().title(),
                    child.wasReady ? " again" : "",
                    child.secondsSinceStart());
            child.wasReady = true;
        }
    }

    private synchronized void watchUntilStopped() {
        while (!stopping) {
            look();
            pause();
        }
    }

    private void look() {
        for (Child child : children.values()) {
            try {
                revive(child);
                noticeReady(child);
            } catch (RuntimeException failure) {
                out.println("  " + failure.getMessage());
            }
        }
    }

    private void revive(Child child) {
        Part part = child.part();
        boolean held = Files.exists(installation.holdFile(part));
        if (child.isAlive() || held) {
            if (child.isAlive() && child.secondsSinceStart() > LONG_LIFE_S) {
                child.startsInARow = 0;
            }
            if (!child.isAlive()) {
                child.ready = false;
            }
            return;
        }
        // A child that dies at once again and again is started more and more seldom.
        double pauseS = Math.min(LONGEST_PAUSE_S, Math.max(0, child.startsInARow - 3));
        if (child.secondsSinceStart() < pauseS) {
            return;
        }
        out.printf("  %s has ended and is started again%n", part.title());
        launch(child);
    }

    /** Ends one child in good order; the watch starts it again. */
    public void restart(Part part) {
        Child child = child(part);
        ServerProcess process;
        synchronized (this) {
            child.startsInARow = 0;
            process = child.process();
        }
        process.stop(child.plan.stopSignal(), SERVICE_STOP_LIMIT);
    }

    /** Ends everything: the services and the identity provider together, then Kafka and PostgreSQL. */
    public void stop() {
        List<Child> all;
        synchronized (this) {
            stopping = true;
            notifyAll();
            all = new ArrayList<>(children.values());
        }
        end(all.stream().filter(child -> !isStore(child)).toList(), SERVICE_STOP_LIMIT);
        end(all.stream().filter(Supervisor::isStore).toList(), STORE_STOP_LIMIT);
        for (Part part : Part.values()) {
            ProcessFiles.delete(installation.pidFile(part));
        }
    }

    private Child child(Part part) {
        return Objects.requireNonNull(children.get(part), part::title);
    }

    private static boolean isStore(Child child) {
        return child.part() == Part.POSTGRES || child.part() == Part.KAFKA;
    }

    private static void end(List<Child> children, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Child> alive = children.stream().filter(Child::isAlive).toList();
        alive.forEach(child -> child.process().requestStop(child.plan.stopSignal()));
        for (Child child : alive) {
            long leftMs = Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
            if (!child.process().ended(leftMs)) {
                child.process().kill();
            }
        }
    }

    private synchronized String namesOfWaiting() {
        return children.values().stream()
                .filter(child -> !child.ready)
                .map(child -> child.part().title())
                .collect(Collectors.joining(", "));
    }
}
