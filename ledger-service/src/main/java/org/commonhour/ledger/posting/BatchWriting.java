package org.commonhour.ledger.posting;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes what waits, one batch after the other, and answers everybody whose ledger is free.
 *
 * <p>There is no timer: a batch is whoever came while the one before was written. A batch that fails is tried once more,
 * which also clears up what a lost answer of the database left open, for ids are idempotent. What fails again is divided,
 * so that orders that cannot be written harm nobody but their caller.
 */
final class BatchWriting {

    /** Writes some callers' orders in one transaction: one list of results for each caller. */
    interface Engine {
        /** Returns when everything is durable; an empty list where somebody else holds the community's ledger. */
        List<List<OrderOutcome>> write(List<Submission> submissions) throws BatchFailed, InterruptedException;
    }

    private final Engine engine;

    BatchWriting(Engine engine) {
        this.engine = engine;
    }

    /** Answers all of them, whatever happens, but for those it gives back: somebody else holds their ledger. */
    List<Waiting> write(List<Waiting> callers) throws InterruptedException {
        var busy = new ArrayList<Waiting>();
        try {
            attempt(callers, busy);
        } catch (BatchFailed first) {
            tryAgain(afterFailure(callers, first), busy);
        }
        return busy;
    }

    private void tryAgain(List<Waiting> callers, List<Waiting> busy) throws InterruptedException {
        try {
            attempt(callers, busy);
        } catch (BatchFailed again) {
            var open = afterFailure(callers, again);
            if (again.outage() || open.size() == 1) {
                open.forEach(
                        caller -> caller.fail(new BatchFailed(again.reason(), caller.mayBeWritten(), again.outage())));
            } else {
                int half = open.size() / 2;
                tryAgain(open.subList(0, half), busy);
                tryAgain(open.subList(half, open.size()), busy);
            }
        }
    }

    private static List<Waiting> afterFailure(List<Waiting> callers, BatchFailed failure) {
        return failure.mayBeWritten()
                ? callers.stream().map(Waiting::perhapsWritten).toList()
                : callers;
    }

    private void attempt(List<Waiting> callers, List<Waiting> busy) throws BatchFailed, InterruptedException {
        var results = engine.write(callers.stream().map(Waiting::submission).toList());
        for (int i = 0; i < callers.size(); i++) {
            if (results.get(i).isEmpty()) {
                busy.add(callers.get(i));
            } else {
                callers.get(i).answer().complete(results.get(i));
            }
        }
    }
}
