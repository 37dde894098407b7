package org.commonhour.kit.imports;

import java.util.List;
import org.commonhour.kit.problem.DomainProblem;

/** What is kept of a finished check: counts, and the first of the errors and differences. */
record ImportOutcome(ImportView.Counts counts, List<RowError> errors, List<String> diff) {

    private static final int KEPT = 100;

    static ImportOutcome of(ImportPlan plan, List<RowError> unreadable) {
        var errors = java.util.stream.Stream.concat(unreadable.stream(), plan.errors().stream())
                .sorted(java.util.Comparator.comparingLong(RowError::line))
                .toList();
        return new ImportOutcome(
                new ImportView.Counts(plan.created(), plan.unchanged(), plan.changed(), errors.size()),
                errors.subList(0, Math.min(KEPT, errors.size())),
                plan.diff().subList(0, Math.min(KEPT, plan.diff().size())));
    }

    /** What is told of an import that passed the check and could not be applied all the same; nothing of it is kept. */
    static ImportOutcome failed(Throwable failure) {
        var why = "This is our fault. Nothing was changed; tell us the number of this import.";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainProblem refused) {
                why = refused.detail();
            }
        }
        return new ImportOutcome(new ImportView.Counts(0, 0, 0, 0), List.of(new RowError(1, null, why)), List.of());
    }

    boolean refused() {
        return counts.rejected() > 0;
    }
}
