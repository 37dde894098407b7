package org.commonhour.ledger.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** The indicators that minutes by function and pay can carry. */
final class RoleIndicators {

    private static final Set<String> FACILITATING = Set.of("FACILITATE", "COACH_TRAIN", "BROKER");
    private static final Set<String> LEARNING = Set.of("LEARN", "COACH_TRAIN");

    private final List<RoleMinutes> minutes;

    RoleIndicators(List<RoleMinutes> minutes) {
        this.minutes = List.copyOf(minutes);
    }

    List<Indicator> all() {
        var paidUnknown = sum(RoleMinutes::paid) == 0;
        var paidGap = paidUnknown ? Gap.PAID_SIDE_UNKNOWN : Gap.NOTHING_TO_MEASURE;
        return List.of(
                Indicator.of(
                        "A5",
                        Principle.ASSETS,
                        "Unpaid minutes as a share of unpaid and paid ones.",
                        paidUnknown ? OptionalDouble.empty() : share(part -> !part.paid(), part -> true),
                        paidGap),
                Indicator.of(
                        "K2",
                        Principle.CAPABILITIES,
                        "Minutes of learning, coaching and training as a share of all whose function is known.",
                        share(part -> LEARNING.contains(part.function()), RoleIndicators::said)),
                Indicator.of(
                        "B6",
                        Principle.SHARED_ROLES,
                        "Minutes of paid peers as a share of all paid ones.",
                        share(RoleMinutes::peer, RoleMinutes::paid),
                        paidGap),
                Indicator.of(
                        "C1",
                        Principle.CATALYSTS,
                        "Paid minutes of facilitating, coaching and brokering as a share of the paid ones whose"
                                + " function is known.",
                        share(RoleIndicators::facilitates, part -> part.paid() && said(part)),
                        paidUnknown ? Gap.PAID_SIDE_UNKNOWN : Gap.FUNCTION_UNKNOWN),
                catalytic(paidUnknown ? Gap.PAID_SIDE_UNKNOWN : Gap.FUNCTION_UNKNOWN));
    }

    private Indicator catalytic(Gap otherwise) {
        var meaning = "Unpaid minutes for each paid minute of facilitating, coaching and brokering. Easily inflated:"
                + " look at the months.";
        var facilitated = sum(RoleIndicators::facilitates);
        if (facilitated == 0) {
            return Indicator.missing("C2", Principle.CATALYSTS, meaning, otherwise);
        }
        var months =
                minutes.stream().map(RoleMinutes::month).distinct().sorted().toList();
        var ratios = months.stream()
                .flatMapToDouble(month -> ratio(month).stream())
                .sorted()
                .toArray();
        var spread = new Indicator.Spread(
                ratios[0],
                (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2,
                ratios[ratios.length - 1]);
        var value = (double) sum(part -> !part.paid()) / facilitated;
        return new Indicator("C2", Principle.CATALYSTS, meaning, value, null, spread);
    }

    private OptionalDouble ratio(YearMonth month) {
        var facilitated = sum(part -> part.month().equals(month) && facilitates(part));
        var unpaid = sum(part -> part.month().equals(month) && !part.paid());
        return facilitated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) unpaid / facilitated);
    }

    private OptionalDouble share(Predicate<RoleMinutes> part, Predicate<RoleMinutes> whole) {
        var all = sum(whole);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum(part.and(whole)) / all);
    }

    private long sum(Predicate<RoleMinutes> which) {
        return minutes.stream()
                .filter(which)
                .mapToLong(RoleMinutes::amountMinutes)
                .sum();
    }

    private static boolean facilitates(RoleMinutes part) {
        return part.paid() && FACILITATING.contains(part.function());
    }

    private static boolean said(RoleMinutes part) {
        return !part.function().equals(LineFacts.NOT_SAID);
    }
}
