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

    private static final List<Indicator> NOT_YET = List.of(
            missing(
                    "A1",
                    Principle.ASSETS,
                    "Members with a live offer or a skill, as a share.",
                    Gap.NEEDS_MATCHING_EVENTS),
            missing(
                    "A2",
                    Principle.ASSETS,
                    "Members whose offer or skill was used, as a share.",
                    Gap.NEEDS_MATCHING_EVENTS),
            missing("A3", Principle.ASSETS, "How many different skills members have.", Gap.NEEDS_SKILLS),
            missing(
                    "A4",
                    Principle.ASSETS,
                    "People who came in need and later gave, as a share.",
                    Gap.NEEDS_MATCHING_EVENTS),
            missing("K1", Principle.CAPABILITIES, "Members who learned something new, as a share.", Gap.NEEDS_SKILLS),
            missing("K3", Principle.CAPABILITIES, "New skills that were used later, as a share.", Gap.NEEDS_SKILLS),
            missing("K4", Principle.CAPABILITIES, "Members who grew into leading roles, as a share.", Gap.NOT_BUILT),
            missing(
                    "K5",
                    Principle.CAPABILITIES,
                    "Badges that another organisation endorsed, as a share.",
                    Gap.NEEDS_SKILLS),
            missing("M7", Principle.MUTUALITY, "M6 against chance, by shuffling receivers.", Gap.NOT_BUILT),
            missing("M10", Principle.MUTUALITY, "Days from first giving to first receiving.", Gap.NOT_BUILT),
            missing("N1", Principle.NETWORKS, "Pairs who met for the first time.", Gap.NOT_BUILT),
            missing("N5", Principle.NETWORKS, "Ties across groups against ties within.", Gap.NEEDS_GROUPS),
            missing("N6", Principle.NETWORKS, "The same against chance.", Gap.NEEDS_GROUPS),
            missing("N7", Principle.NETWORKS, "How much depends on single people in between.", Gap.NEVER_SHOWN),
            missing("N8", Principle.NETWORKS, "Ties of a year before that are still there, as a share.", Gap.NOT_BUILT),
            missing("B1", Principle.SHARED_ROLES, "Minutes in which roles cross, as a share.", Gap.NOT_BUILT),
            missing("B2", Principle.SHARED_ROLES, "Paid staff who also receive, as a share.", Gap.NOT_BUILT),
            missing("B3", Principle.SHARED_ROLES, "How many different roles people take.", Gap.NOT_BUILT),
            missing(
                    "B4",
                    Principle.SHARED_ROLES,
                    "Users of a service who also contribute to it, as a share.",
                    Gap.NOT_BUILT),
            missing(
                    "B5",
                    Principle.SHARED_ROLES,
                    "Sessions that professionals and others give together, as a share.",
                    Gap.NOT_BUILT),
            missing(
                    "C3",
                    Principle.CATALYSTS,
                    "Matches made without a coordinator, as a share.",
                    Gap.NEEDS_MATCHING_EVENTS),
            missing(
                    "C4",
                    Principle.CATALYSTS,
                    "Activities handed over from staff to members, as a share.",
                    Gap.NEEDS_ACTIVITIES),
            missing("C5", Principle.CATALYSTS, "Matches for each hour of a coordinator.", Gap.NEEDS_MATCHING_EVENTS));

    /** Keeps its own copy of the list. */
    public PrincipleIndicators {
        indicators = List.copyOf(indicators);
    }

    /** From minutes by role and from ties; more ties than are measured are none. */
    static PrincipleIndicators of(List<RoleMinutes> minutes, List<Tie> ties) {
        var tooLarge = ties.size() > MOST_TIES;
        var network = TieNetwork.of(tooLarge ? List.of() : ties);
        var all = new ArrayList<>(new RoleIndicators(minutes).all());
        NetworkIndicators.of(network).stream()
                .map(measure -> tooLarge
                        ? missing(measure.id(), measure.principle(), measure.meaning(), Gap.TOO_LARGE)
                        : measure)
                .forEach(all::add);
        all.addAll(NOT_YET);
        all.sort(Comparator.comparing(Indicator::principle).thenComparing(PrincipleIndicators::place));
        return tooLarge
                ? new PrincipleIndicators(null, null, null, all)
                : new PrincipleIndicators((long) network.people(), (long) network.ties(), network.minutes(), all);
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
