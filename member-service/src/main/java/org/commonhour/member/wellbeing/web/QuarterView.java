package org.commonhour.member.wellbeing.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonhour.member.wellbeing.BandName;
import org.commonhour.member.wellbeing.BandShare;
import org.commonhour.member.wellbeing.Figure;
import org.commonhour.member.wellbeing.FigureKind;
import org.commonhour.member.wellbeing.Measure;
import org.commonhour.member.wellbeing.WellbeingRelease;
import org.commonhour.member.wellbeing.Wellby;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of a quarter. */
@Schema(name = "WellbeingQuarter")
record QuarterView(
        @Schema(examples = "2026-Q3") String quarter,
        Instant releasedAt,
        List<FigureView> figures,

        @Schema(description = "The change of life satisfaction in money; not there with fewer than 30 people.")
        @Nullable
        WellbyView wellby) {

    static QuarterView of(WellbeingRelease release) {
        return new QuarterView(
                release.quarter().toString(),
                release.releasedAt(),
                release.figures().stream().map(FigureView::of).toList(),
                release.figures().stream()
                        .map(Wellby::of)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(WellbyView::of)
                        .orElse(null));
    }

    /** One figure. */
    @Schema(name = "WellbeingFigure")
    record FigureView(
            Measure measure,
            FigureKind kind,

            @Schema(description = "False when it is withheld: fewer than 8 people, or all alike.")
            boolean published,

            @Schema(description = "Rounded to 5.", examples = "25") @Nullable
            Integer people,

            @Schema(examples = "6.8") @Nullable Double mean,

            @Schema(description = "Lower end of the 95 % interval of the mean (Student's t).", examples = "6.1")
            @Nullable
            Double low,

            @Schema(description = "Upper end.", examples = "7.5") @Nullable
            Double high,

            List<ShareView> bands) {

        static FigureView of(Figure figure) {
            return new FigureView(
                    figure.measure(),
                    figure.kind(),
                    figure.published(),
                    figure.people(),
                    figure.mean(),
                    figure.low(),
                    figure.high(),
                    figure.bands().stream().map(ShareView::of).toList());
        }
    }

    /** The share of people in a published band. */
    @Schema(name = "WellbeingShare")
    record ShareView(
            BandName band,

            @Schema(description = "Rounded to 5; null when it is withheld.", examples = "40") @Nullable
            Integer sharePercent) {

        static ShareView of(BandShare share) {
            return new ShareView(share.band(), share.sharePercent());
        }
    }

    /** A lens: modelled, not observed; never to be added to hours or to other money. */
    @Schema(name = "Wellby")
    record WellbyView(
            int people,
            double points,

            @Schema(description = "How long the change is taken to last.")
            int years,

            long lowPounds,
            long centralPounds,
            long highPounds,

            @Schema(description = "The year of the prices.", examples = "2019")
            int priceBase,

            String source,
            String caveat) {

        private static final String SOURCE = "HM Treasury, Wellbeing Guidance for Appraisal: Supplementary Green Book"
                + " Guidance, 2021 (Open Government Licence v3.0): £13,000 per point, person and year, £10,000 to £16,000";
        private static final String CAVEAT =
                "Before and after of the same people, without a comparison group, and as if"
                        + " the change lasted a year: it does not show what caused the change.";

        static WellbyView of(Wellby wellby) {
            return new WellbyView(
                    wellby.people(),
                    wellby.points(),
                    wellby.years(),
                    wellby.lowPounds(),
                    wellby.centralPounds(),
                    wellby.highPounds(),
                    Wellby.PRICE_BASE,
                    SOURCE,
                    CAVEAT);
        }
    }
}
