package org.commonhour.ledger.posting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.commonhour.kit.event.Traces;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.problem.Outages;
import org.commonhour.kit.store.CallersContext;
import org.commonhour.kit.store.OwnLoop;
import org.commonhour.ledger.posting.settings.QueueSettings;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One thread that writes what waits; the callers wait without one. */
@ApplicationScoped
class QueueService implements PostingQueue {

    private static final Logger LOG = Logger.getLogger(QueueService.class);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(30);

    private final PostingService posting;
    private final PostingMeter meter;
    private final WaitingLine line;
    private final BatchWriting writing;
    private final OwnLoop loop;
    private final int batchOrders;
    private final int crowd;
    private volatile boolean running;
    private @Nullable Thread writer;

    QueueService(PostingService posting, PostingMeter meter, QueueSettings settings, Vertx vertx) {
        this.posting = posting;
        this.meter = meter;
        this.line = new WaitingLine(settings.capacityOrders(), settings.patience(), System::nanoTime);
        this.writing = new BatchWriting(this::writeTogether);
        this.loop = OwnLoop.begin(vertx, "ledger-writer-loop");
        this.batchOrders = settings.batchOrders();
        this.crowd = settings.crowdCallers();
    }

    void start(@Observes StartupEvent started) {
        meter.watchQueue(line::orders);
        running = true;
        var thread = new Thread(this::run, "ledger-writer");
        thread.setDaemon(true);
        thread.start();
        writer = thread;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        var thread = writer;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(2).toMillis());
        }
        loop.close();
    }

    @Override
    public Uni<List<OrderOutcome>> submit(UUID communityId, List<? extends Order> orders) {
        if (orders.isEmpty() || orders.size() > PostingService.LARGEST_BATCH) {
            throw new IllegalArgumentException("1 to " + PostingService.LARGEST_BATCH + " orders at a time.");
        }
        var caller = new Waiting(new Submission(communityId, List.copyOf(orders), Traces.current()));
        if (!running || !line.offer(caller)) {
            meter.turnedAway();
            return Uni.createFrom()
                    .failure(DomainProblem.of(
                            LedgerProblem.QUEUE_FULL, "Nothing was done. Send the same again in a moment."));
        }
        return CallersContext.emitOn(Uni.createFrom().completionStage(caller.answer()))
                .onFailure()
                .transform(QueueService::toProblem);
    }

    @Override
    public boolean isCrowded() {
        return line.callersInTurn() >= crowd;
    }

    private void run() {
        while (running) {
            var taken = List.<Waiting>of();
            try {
                taken = line.take(batchOrders);
                tellToComeAgain(line.standAside(taken, writing.write(taken)));
            } catch (InterruptedException e) {
                running = false;
                leaveOpen(taken, e);
            } catch (RuntimeException e) {
                LOG.errorf(e, "event=batch-failed");
                leaveOpen(taken, e);
                line.standAside(taken, List.of());
            }
        }
        // Whoever still waits was not written: the next instance takes the same orders.
        var gone = new BatchFailed(new IllegalStateException("the service stops"), false, true);
        line.close()
                .forEach(caller ->
                        caller.fail(caller.mayBeWritten() ? new BatchFailed(gone.reason(), true, true) : gone));
    }

    /** Nobody waits for ever: who has no answer by now is told that nobody can tell. */
    private static void leaveOpen(List<Waiting> callers, Exception reason) {
        var open = new BatchFailed(reason, true, true);
        callers.forEach(caller -> caller.fail(open));
    }

    private void tellToComeAgain(List<Waiting> callers) {
        var busy = LedgerProblem.busy();
        callers.forEach(caller -> {
            meter.turnedAway();
            caller.fail(new BatchFailed(busy, caller.mayBeWritten(), false));
        });
    }

    private List<List<OrderOutcome>> writeTogether(List<Submission> submissions)
            throws BatchFailed, InterruptedException {
        var begun = System.nanoTime();
        try {
            var results = loop.await(() -> posting.decideApart(submissions), LONGEST_BATCH);
            var orders = submissions.stream()
                    .mapToInt(submission -> submission.orders().size())
                    .sum();
            meter.written(orders, submissions.size(), Duration.ofNanos(System.nanoTime() - begun));
            return results;
        } catch (CompletionException e) {
            throw toFailure(e.getCause() == null ? e : e.getCause());
        }
    }

    private static BatchFailed toFailure(Throwable cause) {
        // A database that says nothing may have kept it all the same.
        return cause instanceof BatchFailed failed
                ? failed
                : new BatchFailed(cause, cause instanceof TimeoutException, Outages.isOutage(cause));
    }

    private static Throwable toProblem(Throwable failure) {
        if (!((failure instanceof CompletionException ? failure.getCause() : failure) instanceof BatchFailed failed)) {
            return failure;
        }
        if (failed.mayBeWritten()) {
            LOG.warnf("event=outcome-unknown cause=%s", failed.reason());
            return DomainProblem.of(
                    LedgerProblem.OUTCOME_UNKNOWN,
                    "It may have been recorded or not. Send the same again with the same id to find out.");
        }
        if (failed.outage()) {
            LOG.warnf("event=batch-not-written cause=%s", failed.reason());
            return DomainProblem.of(CommonProblem.UNAVAILABLE, "Nothing was done. Send the same again in a moment.");
        }
        return failed.reason();
    }
}
