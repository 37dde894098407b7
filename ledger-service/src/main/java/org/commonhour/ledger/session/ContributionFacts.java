package org.commonhour.ledger.session;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a contribution besides who, which side and how long.
 *
 * @param phase which of the Four Co's it belongs to
 * @param participationLevel how much say the person had, in a design phase
 * @param function what the person did
 * @param remuneration what the person got for it
 * @param standing as whom the person took part
 * @param relationship how the giver is related to whom they helped
 * @param compulsory whether a court, a benefit rule or a course required it
 * @param channel how it came to be recorded
 */
public record ContributionFacts(
        Phase phase,
        @Nullable ParticipationLevel participationLevel,
        ContributionFunction function,
        Remuneration remuneration,
        Standing standing,
        Relationship relationship,
        boolean compulsory,
        Channel channel) {

    /** The facts of the plain case: one neighbour helps another, and the hours are credited or not. */
    public static ContributionFacts plain(Remuneration remuneration, Channel channel) {
        return new ContributionFacts(
                Phase.DELIVER,
                null,
                ContributionFunction.FRONTLINE,
                remuneration,
                Standing.NEIGHBOUR_OR_MEMBER,
                Relationship.UNRELATED,
                false,
                channel);
    }
}
