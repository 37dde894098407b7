package org.commonhour.kit.imports;

import java.util.List;

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

    boolean refused() {
        return counts.rejected() > 0;
    }
}
