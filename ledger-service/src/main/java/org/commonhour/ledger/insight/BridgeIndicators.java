package org.commonhour.ledger.insight;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The indicators of ties over time, and between those who came by phone, by web and by a file. */
final class BridgeIndicators {

    private final TieCounts ties;
    private final List<GroupMinutes> groups;
    private final long people;
    private final Gap withoutPeople;

    BridgeIndicators(Measured measured, long people, boolean tooLarge) {
        this.ties = measured.tieCounts();
        this.groups = measured.groups();
        this.people = people;
        this.withoutPeople = tooLarge ? Gap.TOO_LARGE : Gap.NOTHING_TO_MEASURE;
    }

    List<Indicator> all() {
        return List.of(
                Indicator.of(
                        "N1",
                        Principle.NETWORKS,
                        "Pairs who helped for the first time in the period, for each person with a tie.",
                        Indicator.share(ties.fresh(), people),
                        withoutPeople),
                tied(
                        "N5",
                        "Minutes across less minutes within, over both, between members who came by phone, by web and"
                                + " by a file: −1 is all within, 1 is all across.",
                        index()),
                tied(
                        "N6",
                        "The share of minutes across, over what giving without regard to the group would make it: 1 is"
                                + " chance.",
                        againstChance()),
                tied(
                        "N8",
                        "Pairs of the period before who helped in this one too, as a share.",
                        Indicator.share(ties.again(), ties.before())));
    }

    private OptionalDouble index() {
        var all = all(groups);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((2.0 * across() - all) / all);
    }

    /** Observed over expected under fixed margins: what each group gives, times what each receives, over all. */
    private OptionalDouble againstChance() {
        var all = all(groups);
        var given = sums(GroupMinutes::from);
        var received = sums(GroupMinutes::to);
        var within = given.entrySet().stream()
                .mapToDouble(group -> (double) group.getValue() * received.getOrDefault(group.getKey(), 0L))
                .sum();
        var expected = (double) all * all - within;
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) across() * all / expected);
    }

    private Map<String, Long> sums(Function<GroupMinutes, String> side) {
        return groups.stream()
                .collect(Collectors.groupingBy(side, Collectors.summingLong(GroupMinutes::amountMinutes)));
    }

    private long across() {
        return all(
                groups.stream().filter(part -> !part.from().equals(part.to())).toList());
    }

    private static long all(List<GroupMinutes> parts) {
        return parts.stream().mapToLong(GroupMinutes::amountMinutes).sum();
    }

    private static Indicator tied(String id, String meaning, OptionalDouble value) {
        return Indicator.of(id, Principle.NETWORKS, meaning, value);
    }
}
