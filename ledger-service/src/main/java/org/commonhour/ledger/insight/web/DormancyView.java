package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.Dormancy;
import org.commonhour.ledger.insight.Figure;
import org.commonhour.ledger.insight.Split;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Dormancy",
        description = "How long ago members were last heard of: by a session that counts, an offer or a need.")
record DormancyView(
        int days,
        Split by,
        List<GroupView> items,
        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static DormancyView of(int days, Split split, Figure<List<Dormancy>> figure) {
        return new DormancyView(
                days,
                split,
                figure.value().stream().map(GroupView::of).toList(),
                figure.computedAt(),
                figure.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "DormancyGroup")
    record GroupView(
            @Schema(description = "A channel; absent for all together.", examples = "SELF_WEB") @Nullable
            String key,

            @Schema(description = "Members who have not left.")
            long members,

            @Schema(description = "Heard of within the days.")
            long heardOf,

            @Schema(description = "Heard of, but not within the days.")
            long quiet,

            @Schema(description = "Never heard of.") long neverHeardOf,

            @Schema(description = "Those ever heard of, by days since then.")
            List<BandView> bands) {

        static GroupView of(Dormancy group) {
            var bounds = Dormancy.BOUNDS;
            return new GroupView(
                    group.key(),
                    group.members(),
                    group.heardOf(),
                    group.quiet(),
                    group.neverHeardOf(),
                    IntStream.rangeClosed(0, bounds.size())
                            .mapToObj(band -> new BandView(
                                    band == 0 ? 0 : bounds.get(band - 1) + 1,
                                    band == bounds.size() ? null : bounds.get(band),
                                    group.bands().get(band)))
                            .toList());
        }
    }

    @Schema(name = "DormancyBand")
    record BandView(
            int fromDays,

            @Schema(description = "Absent for the last band.") @Nullable
            Integer toDays,

            long members) {}
}
