package org.commonhour.ledger.posting;

import java.util.List;

/**
 * Writes what waits, one batch after the other, and answers everybody.
 *
 * <p>There is no timer: a batch is whoever came while the one before was written. A batch that fails is tried once more,
 * which also clears up what a lost answer of the database left open, for ids are idempotent. What fails again is divided,
 * so that orders that cannot be written harm nobody but their caller.
 */
final class BatchWriting {

    /** Writes some callers' orders in one transaction: one list of results for each caller. */
    interface Engine {
        /** Returns when everything is durable. */
        List<List<OrderOutcome>> write(List<Submission> submissions) throws BatchFailed, InterruptedException;
    }

    private final Engine engine;

    BatchWriting(Engine engine) {
        this.engine = engine;
    }

    /** Answers all of them, whatever happens. */
    void write(List<Waiting> callers) throws InterruptedException {
        try {
            attempt(callers);
        } catch (BatchFailed first) {
            tryAgain(callers, first.mayBeWritten());
        }
    }

    private void tryAgain(List<Waiting> callers, boolean mayBeWritten) throws InterruptedException {
        try {
            attempt(callers);
        } catch (BatchFailed again) {
            var unknown = mayBeWritten || again.mayBeWritten();
            if (again.outage() || callers.size() == 1) {
                var failure = new BatchFailed(again.reason(), unknown, again.outage());
                callers.forEach(caller -> caller.answer().completeExceptionally(failure));
            } else {
                int half = callers.size() / 2;
                tryAgain(callers.subList(0, half), unknown);
                tryAgain(callers.subList(half, callers.size()), unknown);
            }
        }
    }

    private void attempt(List<Waiting> callers) throws BatchFailed, InterruptedException {
        var results = engine.write(callers.stream().map(Waiting::submission).toList());
        for (int i = 0; i < callers.size(); i++) {
            callers.get(i).answer().complete(results.get(i));
        }
    }
}
