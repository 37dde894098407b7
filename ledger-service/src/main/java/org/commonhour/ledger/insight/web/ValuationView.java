package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.commonhour.ledger.insight.Figure;
import org.commonhour.ledger.insight.FigureNote;
import org.commonhour.ledger.insight.FullTime;
import org.commonhour.ledger.insight.Valuation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Valuation",
        description = "Hours first, then full-time equivalents, then money as a lens on volunteer work. No multiplier:"
                + " it says nothing about what paid hours brought about.")
record ValuationView(
        @Schema(examples = "2026-01", implementation = String.class)
        YearMonth from,

        @Schema(examples = "2026-12", implementation = String.class)
        YearMonth to,

        @Schema(examples = "252600") long unpaidMinutes,
        @Schema(examples = "186000") long paidMinutes,
        @Schema(examples = "259") long unpaidFullTimeHundredths,
        @Schema(examples = "190") long paidFullTimeHundredths,

        @Schema(description = "PAID_SIDE_UNKNOWN: nobody supplied paid hours, which does not mean there were none.")
        @Nullable
        FigureNote note,

        Lens money,
        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static ValuationView of(Figure<Valuation> figure) {
        var value = figure.value();
        var period = figure.period();
        return new ValuationView(
                period.from(),
                period.to(),
                value.unpaidMinutes(),
                value.paidMinutes(),
                FullTime.hundredths(value.unpaidMinutes(), period.months()),
                FullTime.hundredths(value.paidMinutes(), period.months()),
                FigureNote.of(value.paidMinutes()),
                Lens.of(value),
                figure.computedAt(),
                figure.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "MoneyLens", description = "Amounts are in hundredths of the currency.")
    record Lens(
            @Schema(description = "FLAT_RATE: every hour counts the same, as it does in the ledger.")
            String method,

            String region,
            @Schema(examples = "GBP") String currency,
            @Schema(examples = "1271") long lowRateHundredthsPerHour,
            @Schema(examples = "1345") long centralRateHundredthsPerHour,
            @Schema(examples = "1480") long highRateHundredthsPerHour,
            String rateSource,
            @Schema(examples = "2025-26") String rateYear,
            String priceBase,
            String licence,

            @Schema(description = "Minutes of volunteer work as the International Labour Organization defines it.")
            long valuedMinutes,

            @Schema(description = "Unpaid minutes that this definition leaves out. They stay in every other figure.")
            List<Excluded> excluded,

            long lowHundredths,
            long centralHundredths,
            long highHundredths) {

        static Lens of(Valuation value) {
            var rate = value.rate();
            return new Lens(
                    "FLAT_RATE",
                    rate.region(),
                    rate.currency(),
                    rate.low(),
                    rate.central(),
                    rate.high(),
                    rate.source(),
                    rate.year(),
                    rate.priceBase(),
                    rate.licence(),
                    value.valuedMinutes(),
                    value.excludedMinutes().entrySet().stream()
                            .map(part -> new Excluded(part.getKey(), part.getValue()))
                            .toList(),
                    value.low(),
                    value.central(),
                    value.high());
        }
    }

    @Schema(name = "ExcludedMinutes")
    record Excluded(Valuation.Exclusion reason, long amountMinutes) {}
}
