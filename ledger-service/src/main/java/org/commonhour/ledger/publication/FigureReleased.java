package org.commonhour.ledger.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.PublicationStatus;
import org.commonhour.ledger.insight.PublishedCell;
import org.jspecify.annotations.Nullable;

/**
 * The event that a figure was released: one cell of a published table. A table's figures are published with it, each once;
 * a correction is a later revision with all of its figures.
 *
 * @param communityId the community
 * @param quarter such as 2026-Q2
 * @param revision 1 for the first table of the quarter
 * @param number the place of the figure in its table, from 1
 * @param figures how many figures the table has
 * @param total whether it is the total of its side
 * @param serviceId the service; null for a total, and for what belongs to no service
 * @param side which hours
 * @param status whether it may be seen, and else why not
 * @param people rounded to 5; null when they may not be seen
 * @param amountMinutes rounded to 5 hours; null when they may not be seen
 * @param releasedAt when the table was released
 */
public record FigureReleased(
        UUID communityId,
        String quarter,
        int revision,
        int number,
        int figures,
        boolean total,
        @Nullable UUID serviceId,
        Side side,
        PublicationStatus status,
        @Nullable Long people,
        @Nullable Long amountMinutes,
        Instant releasedAt) {

    public static final String TOPIC = "commonhour.insight.figure.v1";
    public static final String TYPE = "org.commonhour.insight.figure-released.v1";

    /** Which hours a figure is of. */
    public enum Side {
        UNPAID,
        PAID
    }

    /** The figures of a table: both sides of each row, then both totals. */
    static List<FigureReleased> of(ReleasedTable released) {
        var rows = released.table().rows();
        var figures = new ArrayList<FigureReleased>(2 * rows.size() + 2);
        for (var row : rows) {
            for (var side : Side.values()) {
                figures.add(figure(
                        released, figures.size() + 1, row.serviceId(), false, side, row.cell(side == Side.PAID)));
            }
        }
        for (var side : Side.values()) {
            figures.add(figure(
                    released,
                    figures.size() + 1,
                    null,
                    true,
                    side,
                    released.table().total(side == Side.PAID)));
        }
        return figures;
    }

    private static FigureReleased figure(
            ReleasedTable released,
            int number,
            @Nullable UUID serviceId,
            boolean total,
            Side side,
            PublishedCell cell) {
        return new FigureReleased(
                released.communityId(),
                released.quarter().toString(),
                released.revision(),
                number,
                2 * released.table().rows().size() + 2,
                total,
                serviceId,
                side,
                cell.status(),
                cell.people(),
                cell.amountMinutes(),
                released.releasedAt());
    }
}
