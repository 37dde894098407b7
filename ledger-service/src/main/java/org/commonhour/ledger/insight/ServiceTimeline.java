package org.commonhour.ledger.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Unpaid beside paid minutes of one service by month, and what that is based on.
 *
 * @param serviceId the service
 * @param from the first month
 * @param to the last month
 * @param months the months that have any minutes, in order
 * @param computedAt when it was computed
 * @param readThrough from which events
 */
public record ServiceTimeline(
        UUID serviceId,
        YearMonth from,
        YearMonth to,
        List<MonthFigure> months,
        Instant computedAt,
        List<ReadPosition> readThrough) {

    /** Keeps its own copies of the lists. */
    public ServiceTimeline {
        months = List.copyOf(months);
        readThrough = List.copyOf(readThrough);
    }

    /** All unpaid minutes of the period. */
    public long unpaidMinutes() {
        return months.stream().mapToLong(MonthFigure::unpaidMinutes).sum();
    }

    /** All paid minutes of the period. */
    public long paidMinutes() {
        return months.stream().mapToLong(MonthFigure::paidMinutes).sum();
    }

    /** What a reader has to know, if anything. */
    public @Nullable FigureNote note() {
        return months.stream().anyMatch(MonthFigure::paidMayCountTwice)
                ? FigureNote.PAID_MAY_COUNT_TWICE
                : FigureNote.of(paidMinutes());
    }
}
