package org.commonhour.kit.imports;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commonhour.kit.problem.Outages;
import org.commonhour.kit.store.UnitOfWork;
import org.jboss.logging.Logger;

/**
 * Works through one import at a time, so that a large file does not crowd out the people who use the service.
 *
 * <p>Several instances may check the same file, which changes nothing; who writes its rows holds the job's row meanwhile.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportJobs jobs;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Map<UUID, AtomicInteger> progress = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });

    ImportWorker(ImportJobs jobs, UnitOfWork unitOfWork, Clock clock) {
        this.jobs = jobs;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Queues the import; one that is queued already, or done, is left alone. */
    void submit(ImportKind<?> kind, UUID id) {
        if (progress.putIfAbsent(id, new AtomicInteger()) == null) {
            worker.execute(() -> run(kind, id));
        }
    }

    /** How many rows of a running import are done. */
    int processed(UUID id) {
        var done = progress.get(id);
        return done == null ? 0 : done.get();
    }

    /** Takes up what is under way and at which nobody is, unless there is something to do. */
    void carryOn(List<ImportKind<?>> kinds) {
        var byName = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
        if (!byName.isEmpty() && progress.isEmpty() && !worker.isShutdown()) {
            worker.execute(() -> {
                try {
                    await(() -> jobs.waiting(List.copyOf(byName.keySet())))
                            .forEach((id, kind) -> submit(Objects.requireNonNull(byName.get(kind)), id));
                } catch (RuntimeException e) {
                    LOG.errorf(e, "event=imports-not-carried-on");
                }
            });
        }
    }

    void stop() {
        worker.shutdownNow();
    }

    private <R> void run(ImportKind<R> kind, UUID id) {
        try {
            var job = await(() -> jobs.findUnderWay(id));
            if (job.isPresent()) {
                work(kind, job.get());
            }
            progress.remove(id);
        } catch (RuntimeException e) {
            progress.remove(id);
            LOG.errorf(e, "event=import-failed kind=%s import=%s", kind.name(), id);
            // What passes leaves the job under way: it is carried on with by schedule. A fault would only repeat.
            if (!Outages.passes(e) && !Thread.currentThread().isInterrupted()) {
                fail(id, ImportOutcome.failed(e));
            }
        }
    }

    private void fail(UUID id, ImportOutcome why) {
        try {
            await(() -> jobs.end(id, ImportState.FAILED, 0, 0, why, Instant.now(clock))
                    .replaceWith(Boolean.TRUE));
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=import-end-not-stored import=%s", id);
        }
    }

    private <R> void work(ImportKind<R> kind, ImportJobRow job) {
        var id = Objects.requireNonNull(job.id);
        var communityId = Objects.requireNonNull(job.communityId);
        var file = ImportFile.read(kind, Objects.requireNonNull(job.file));
        var plan = await(() -> unitOfWork.run(() -> kind.check(communityId, file.rows())));
        var outcome = ImportOutcome.of(plan, file.errors());
        if (outcome.refused() || job.dryRun) {
            var state = outcome.refused() ? ImportState.REFUSED : ImportState.CHECKED;
            await(() -> jobs.end(id, state, file.found(), 0, outcome, Instant.now(clock))
                    .replaceWith(Boolean.TRUE));
            return;
        }
        if (!await(() -> jobs.applying(id, file.found()))) {
            return;
        }
        var done = progress.computeIfAbsent(id, any -> new AtomicInteger());
        var order = new ImportOrder(communityId, id, Objects.requireNonNull(job.subjectId));
        // The rows and the job's end are one transaction: after a crash either both are there or neither is.
        var written = await(() -> unitOfWork.run(() -> jobs.hold(id)
                .call(held -> held
                        ? kind.apply(order, file.rows(), done::addAndGet)
                                .chain(() -> jobs.end(
                                        id, ImportState.DONE, file.found(), file.found(), outcome, Instant.now(clock)))
                        : Uni.createFrom().voidItem())));
        if (!written) {
            return;
        }
        LOG.infof("event=import-done kind=%s import=%s rows=%d", kind.name(), id, file.found());
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
