package org.commonhour.ledger.posting;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One caller who waits for an answer.
 *
 * @param submission the caller's orders
 * @param answer one result per order once they are durable, or why there is none
 */
record Waiting(Submission submission, CompletableFuture<List<OrderOutcome>> answer) {

    Waiting(Submission submission) {
        this(submission, new CompletableFuture<>());
    }

    int orders() {
        return submission.orders().size();
    }
}
