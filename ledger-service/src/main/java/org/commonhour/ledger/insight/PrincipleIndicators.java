package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of the six principles, in their order, with those that cannot be computed and why. There is no sum of
 * them.
 *
 * @param people how many people have a tie; null when the network was too large
 * @param ties how many directed ties there are; null when the network was too large
 * @param minutes how many minutes the ties carry; null when the network was too large
 * @param indicators the indicators
 */
public record PrincipleIndicators(
        @Nullable Long people,
        @Nullable Long ties,
        @Nullable Long minutes,
        List<Indicator> indicators) {

    /** More ties than this are not measured at once. */
    public static final int MOST_TIES = 100_000;

    /** More gifts than this are not shuffled. */
    public static final int MOST_GIFTS = 20_000;

    private static final List<Indicator> WITHOUT = List.of(
            missing("K1", Principle.CAPABILITIES, "Members who learned something new, as a share.", Gap.NEEDS_SKILLS),
            missing("K3", Principle.CAPABILITIES, "New skills that were used later, as a share.", Gap.NEEDS_SKILLS),
            missing(
                    "K5",
                    Principle.CAPABILITIES,
                    "Badges that another organisation endorsed, as a share.",
                    Gap.NEEDS_SKILLS),
            missing("N7", Principle.NETWORKS, "How much depends on single people in between.", Gap.NEVER_SHOWN),
            missing(
                    "C4",
                    Principle.CATALYSTS,
                    "Activities handed over from staff to members, as a share.",
                    Gap.NEEDS_ACTIVITIES));

    /** Keeps its own copy of the list. */
    public PrincipleIndicators {
        indicators = List.copyOf(indicators);
    }

    /** From what was measured; more ties than are measured are none. */
    static PrincipleIndicators of(Measured measured) {
        var tooLarge = measured.network().isEmpty();
        var network = measured.network().orElse(TieNetwork.of(List.of()));
        var all = new ArrayList<>(new RoleIndicators(measured.roles()).all());
        NetworkIndicators.of(network).stream()
                .map(measure -> tooLarge
                        ? missing(measure.id(), measure.principle(), measure.meaning(), Gap.TOO_LARGE)
                        : measure)
                .forEach(all::add);
        all.addAll(new BridgeIndicators(measured, network.people(), tooLarge).all());
        all.addAll(new MatchIndicators(measured).all());
        all.addAll(new PeopleIndicators(measured.people()).all());
        all.add(againstChance(measured.monthTies()));
        all.add(Indicator.of(
                "M10",
                Principle.MUTUALITY,
                "Days until half of those who gave first received something too: Kaplan and Meier, for some are waiting"
                        + " still.",
                new Survival(measured.returns()).median()));
        all.addAll(WITHOUT);
        all.sort(Comparator.comparing(Indicator::principle).thenComparing(PrincipleIndicators::place));
        return tooLarge
                ? new PrincipleIndicators(null, null, null, all)
                : new PrincipleIndicators((long) network.people(), (long) network.ties(), network.minutes(), all);
    }

    private static Indicator againstChance(List<MonthTie> gifts) {
        var meaning = "M6 against chance: 0 is what shuffling the receivers of each month gives, over 200 shuffles.";
        return gifts.size() > MOST_GIFTS
                ? missing("M7", Principle.MUTUALITY, meaning, Gap.TOO_LARGE)
                : Indicator.of("M7", Principle.MUTUALITY, meaning, new ChanceReciprocity(gifts).value());
    }

    /** Numbers count as numbers: M10 comes after M9. */
    private static String place(Indicator indicator) {
        var id = indicator.id();
        return id.length() == 2 || id.charAt(2) == '-' ? id.charAt(0) + "0" + id.substring(1) : id;
    }

    private static Indicator missing(String id, Principle principle, String meaning, Gap gap) {
        return Indicator.missing(id, principle, meaning, gap);
    }
}
