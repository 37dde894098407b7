package org.commonhour.ledger.insight;

import java.util.List;
import java.util.OptionalDouble;

/** The indicators that need to tell people and their roles apart. */
final class PeopleIndicators {

    /** Four phases by six functions. */
    private static final int ROLES = 24;

    private final PeopleCounts counts;

    PeopleIndicators(PeopleCounts counts) {
        this.counts = counts;
    }

    List<Indicator> all() {
        var entropy = counts.meanEntropy();
        return List.of(
                Indicator.of(
                        "K4",
                        Principle.CAPABILITIES,
                        "Members of half a year or more who first delivered and in a later month facilitated, coached"
                                + " or brokered, as a share.",
                        Indicator.share(counts.grown(), counts.tenured())),
                shared(
                        "B1",
                        "Minutes in which roles cross, as a share: others than professionals facilitate, coach, broker"
                                + " or take part in design, and professionals are helped by others.",
                        Indicator.share(counts.membersLeading() + counts.toProfessionals(), counts.allMinutes())),
                Indicator.of(
                        "B2",
                        Principle.SHARED_ROLES,
                        "Paid people who also receive, as a share of those who can be told apart.",
                        Indicator.share(counts.staffReceiving(), counts.staff()),
                        Gap.PAID_SIDE_UNKNOWN),
                shared(
                        "B3",
                        "How evenly a person spreads over phases and functions, on average: entropy over that of all 24"
                                + " roles, 0 to 1.",
                        entropy == null ? OptionalDouble.empty() : OptionalDouble.of(entropy / Math.log(ROLES))),
                shared(
                        "B4",
                        "People who received from a service and gave to it too, as a share.",
                        Indicator.share(counts.usersGiving(), counts.serviceUsers())),
                shared(
                        "B5",
                        "Sessions that professionals and others give together, as a share.",
                        Indicator.share(counts.mixed(), counts.sessions())));
    }

    private static Indicator shared(String id, String meaning, OptionalDouble value) {
        return Indicator.of(id, Principle.SHARED_ROLES, meaning, value);
    }
}
