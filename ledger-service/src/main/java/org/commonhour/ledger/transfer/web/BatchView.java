package org.commonhour.ledger.transfer.web;

import java.util.List;
import java.util.UUID;
import org.commonhour.kit.problem.FieldError;
import org.commonhour.kit.problem.Problem;
import org.commonhour.ledger.posting.PostingOutcome;
import org.commonhour.ledger.posting.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch. */
@Schema(name = "TransferBatch", description = "What became of a batch: one result per item, in order.")
record BatchView(List<Result> results) {

    /** What became of one item. */
    @Schema(name = "TransferResult", description = "Either the transfer, or the problem that it met.")
    record Result(
            UUID id,
            Status status,
            @Nullable TransferView transfer,
            @Nullable Problem problem) {}

    /** Whether an item is in the ledger. */
    @Schema(name = "TransferStatus")
    enum Status {
        POSTED,
        REFUSED
    }

    static BatchView of(List<PostingOutcome> outcomes) {
        return new BatchView(outcomes.stream()
                .map(outcome -> outcome.fold(
                        posted -> new Result(
                                posted.transfer().id(), Status.POSTED, TransferView.of(posted.transfer()), null),
                        rejected -> new Result(rejected.id(), Status.REFUSED, null, problem(rejected))))
                .toList());
    }

    private static Problem problem(Rejected rejected) {
        List<FieldError> errors = rejected.field() == null
                ? List.of()
                : List.of(new FieldError("/" + TransferRefusal.field(rejected.field()), rejected.detail()));
        return Problem.of(rejected.problem(), rejected.detail(), errors, null, null);
    }
}
