package org.commonhour.ledger.insight;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicators that members, offers, needs and arrangements can carry. */
final class MatchIndicators {

    private static final int MONTHS_TO_CONVERT = 12;
    private static final double MINUTES_PER_HOUR = 60;

    private final MatchCounts counts;
    private final List<Wait> conversions;
    private final long brokerMinutes;

    MatchIndicators(Measured measured) {
        counts = measured.matches();
        conversions = measured.conversions();
        brokerMinutes = measured.roles().stream()
                .filter(part -> part.function().equals("BROKER"))
                .mapToLong(RoleMinutes::amountMinutes)
                .sum();
    }

    List<Indicator> all() {
        return Stream.concat(assets().stream(), catalysts().stream()).toList();
    }

    private List<Indicator> assets() {
        return List.of(
                asset(
                        "A1",
                        "Members with a live offer at the end of the period, as a share. Skills are not published.",
                        Indicator.share(counts.offering(), counts.members())),
                asset(
                        "A1-PHONE",
                        "The same among members whom a coordinator entered.",
                        Indicator.share(counts.phoneOffering(), counts.phoneMembers())),
                asset(
                        "A1-WEB",
                        "The same among all other members.",
                        Indicator.share(
                                counts.offering() - counts.phoneOffering(), counts.members() - counts.phoneMembers())),
                asset(
                        "A2",
                        "Members with an offer that was taken up in the period, as a share of those with an offer.",
                        Indicator.share(counts.used(), counts.assets())),
                asset(
                        "A3",
                        "How many kinds of help a member with an offer offers: the median.",
                        orEmpty(counts.medianKinds())),
                asset(
                        "A3-SPREAD",
                        "How evenly help that took place spreads over its kinds: Shannon's entropy in nats, 0 when all"
                                + " is of one kind.",
                        entropy()),
                asset(
                        "A4",
                        "People who came with a need before any offer and had given an hour to others within twelve"
                                + " months, as a share: Kaplan and Meier, by month, for some have not been here as long.",
                        new Survival(conversions).cameBy(MONTHS_TO_CONVERT)));
    }

    private List<Indicator> catalysts() {
        return List.of(
                catalyst(
                        "C3",
                        "Agreed arrangements that were made without a coordinator, as a share.",
                        Indicator.share(counts.selfMade(), counts.agreed())),
                catalyst(
                        "C5",
                        "Agreed arrangements for each hour of brokering.",
                        brokerMinutes == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(counts.agreed() * MINUTES_PER_HOUR / brokerMinutes)),
                catalyst(
                        "C5-HOURS",
                        "Hours from asking to agreeing: the median.",
                        orEmpty(counts.medianMinutes() == null ? null : counts.medianMinutes() / MINUTES_PER_HOUR)));
    }

    private OptionalDouble entropy() {
        var all = counts.happened().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(counts.happened().stream()
                        .filter(part -> part > 0)
                        .mapToDouble(part -> (double) part / all)
                        .map(share -> -share * Math.log(share))
                        .sum());
    }

    private static OptionalDouble orEmpty(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Indicator asset(String id, String meaning, OptionalDouble value) {
        return Indicator.of(id, Principle.ASSETS, meaning, value);
    }

    private static Indicator catalyst(String id, String meaning, OptionalDouble value) {
        return Indicator.of(id, Principle.CATALYSTS, meaning, value);
    }
}
