package org.commonhour.ledger.posting;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One caller who waits for an answer.
 *
 * @param submission the caller's orders
 * @param answer one result per order once they are durable, or why there is none
 * @param mayBeWritten whether a commit was tried whose answer is missing
 */
record Waiting(Submission submission, CompletableFuture<List<OrderOutcome>> answer, boolean mayBeWritten) {

    Waiting(Submission submission) {
        this(submission, new CompletableFuture<>(), false);
    }

    int orders() {
        return submission.orders().size();
    }

    /** The same caller, of whom it is not known whether the orders were written. */
    Waiting perhapsWritten() {
        return mayBeWritten ? this : new Waiting(submission, answer, true);
    }

    void fail(BatchFailed failure) {
        answer.completeExceptionally(failure);
    }
}
