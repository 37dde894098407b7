package org.commonhour.ledger.insight.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonhour.ledger.insight.GridBasis;
import org.commonhour.ledger.insight.GridCell;
import org.commonhour.ledger.insight.GridMinutes;
import org.commonhour.ledger.insight.GridNote;
import org.commonhour.ledger.insight.GridOutcome;
import org.commonhour.ledger.insight.GridUncertainty;
import org.commonhour.ledger.insight.PhaseShare;
import org.commonhour.ledger.insight.ServiceGrid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Grid", description = "The place of a service on one basis. Rows are delivery, columns design.")
record GridView(
        @Schema(description = "STANDING: as whom people took part. REMUNERATION: whether they were paid, a stand-in.")
        GridBasis basis,

        @Schema(description = "UNKNOWN_PAID_SIDE: nobody supplied that side, so no cell can be told.")
        GridOutcome outcome,

        @Schema(description = "By hours; R1C1 is traditional provision, R2C2 full co-production.") @Nullable
        GridCell cell,

        @Schema(description = "By heads, when everybody is told apart or counted.") @Nullable
        GridCell headsCell,

        @Schema(description = "The cell to show: it changes when the new one is likely in two months running.")
        @Nullable
        GridCell shownCell,

        Amounts minutes,

        @Schema(description = "At the least: the people of totals may be those who are named.")
        Amounts heads,

        @Schema(description = "How near both are to half and half, 0 to 1. Not a rank.") @Nullable
        Double position,

        @Nullable Uncertainty uncertainty,
        Set<GridNote> notes,

        @Schema(description = "Minutes that came as totals, without a person: they are never drawn.")
        long unnamedMinutes,

        @Schema(description = "Minutes on neither side.") long leftOutMinutes,

        @Schema(description = "The community's part in each of the Four Co's.")
        List<PhaseView> phases,

        ChangeView change) {

    static GridView of(ServiceGrid.View view) {
        var grid = view.grid();
        var evidence = grid.evidence();
        var uncertainty = grid.uncertainty();
        var unnamed = evidence.unnamed();
        return new GridView(
                evidence.basis(),
                grid.outcome(),
                grid.cell(),
                grid.headsCell(),
                view.shownCell(),
                Amounts.of(evidence.minutes()),
                Amounts.of(evidence.heads()),
                Rounded.orNull(evidence.minutes().position()),
                uncertainty == null ? null : Uncertainty.of(uncertainty),
                grid.notes(),
                unnamed.design() + unnamed.delivery(),
                evidence.leftOutMinutes(),
                evidence.phases().stream().map(PhaseView::of).toList(),
                ChangeView.of(view.change()));
    }

    @Schema(name = "GridAmounts", description = "On the two sides of the two axes, with the community's shares.")
    record Amounts(
            long designProfessional,
            long designCommunity,
            long deliveryProfessional,
            long deliveryCommunity,

            @Schema(examples = "0.6") @Nullable Double designShare,

            @Schema(examples = "0.7") @Nullable Double deliveryShare) {

        static Amounts of(GridMinutes amounts) {
            return new Amounts(
                    amounts.designProfessional(),
                    amounts.designCommunity(),
                    amounts.deliveryProfessional(),
                    amounts.deliveryCommunity(),
                    Rounded.orNull(amounts.designShare()),
                    Rounded.orNull(amounts.deliveryShare()));
        }
    }

    @Schema(
            name = "GridUncertainty",
            description = "People are drawn again and again, with a fixed seed, from those who took part.")
    record Uncertainty(
            @Schema(examples = "1000") int replicates,

            @Schema(description = "The share of the draws in each cell that any fell in.")
            List<CellShare> cells,

            @Nullable Range designShare,
            @Nullable Range deliveryShare) {

        static Uncertainty of(GridUncertainty uncertainty) {
            return new Uncertainty(
                    uncertainty.replicates(),
                    Stream.of(GridCell.values())
                            .filter(cell -> uncertainty.shareOf(cell) > 0)
                            .map(cell -> new CellShare(cell, Rounded.of(uncertainty.shareOf(cell))))
                            .toList(),
                    Range.of(uncertainty.designShare()),
                    Range.of(uncertainty.deliveryShare()));
        }
    }

    @Schema(name = "GridCellShare")
    record CellShare(GridCell cell, double share) {}

    @Schema(name = "GridRange", description = "The middle 90 % of the draws.")
    record Range(double low, double high) {

        static @Nullable Range of(GridUncertainty.@Nullable Range range) {
            return range == null ? null : new Range(Rounded.of(range.low()), Rounded.of(range.high()));
        }
    }

    @Schema(name = "PhaseShare")
    record PhaseView(
            @Schema(examples = "DESIGN") String phase,
            long communityMinutes,
            long allMinutes,
            @Nullable Double share) {

        static PhaseView of(PhaseShare phase) {
            return new PhaseView(
                    phase.phase(), phase.communityMinutes(), phase.allMinutes(), Rounded.orNull(phase.share()));
        }
    }
}
