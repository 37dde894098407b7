package org.commonhour.ledger.statement.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.statement.StatementPage;

/**
 * Lays out statements, away from the threads that serve requests.
 *
 * <p>Laying out takes processor time and memory; one at a time and a short queue keep it from taking those of the
 * ledger itself. Beyond that: try again.
 */
@ApplicationScoped
class StatementPrinter {

    private static final int PRINTERS = 1;
    private static final int QUEUE = 16;

    private final ExecutorService printers =
            new ThreadPoolExecutor(PRINTERS, PRINTERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), task -> {
                var thread = new Thread(task, "statement-printer");
                thread.setDaemon(true);
                return thread;
            });

    /** The page as HTML. */
    Uni<String> page(StatementPage page) {
        return away(() -> StatementHtml.write(page));
    }

    /** The page as PDF. */
    Uni<byte[]> pdf(StatementPage page) {
        return away(() -> StatementPdf.print(StatementHtml.write(page)));
    }

    private <T> Uni<T> away(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(printers)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> DomainProblem.of(
                        CommonProblem.UNAVAILABLE, "Many statements are being made just now. Try again in a moment."));
    }

    @PreDestroy
    void stop() {
        printers.shutdownNow();
    }
}
