package org.commonhour.local.demo.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads that share the work; the first failure ends it. */
final class Crew implements AutoCloseable {
    private static final int SIZE = 6;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIZE, task -> {
        Thread thread = new Thread(task, "demo-load");
        thread.setDaemon(true);
        return thread;
    });
    private final Runnable afterEach;

    /** @param afterEach runs after each piece of work, in its thread */
    Crew(Runnable afterEach) {
        this.afterEach = afterEach;
    }

    /** Does all the work and waits for its end. */
    void all(List<Runnable> work) {
        List<Future<?>> done = new ArrayList<>();
        for (Runnable step : work) {
            done.add(threads.submit(() -> {
                step.run();
                afterEach.run();
            }));
        }
        try {
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException failure) {
            threads.shutdownNow();
            throw failure.getCause() instanceof RuntimeException known ? known : new DemoFailure(failure.toString());
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new DemoFailure("Loading was interrupted.");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
