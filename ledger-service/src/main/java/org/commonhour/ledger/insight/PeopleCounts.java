package org.commonhour.ledger.insight;

import org.jspecify.annotations.Nullable;

/**
 * Which roles people take.
 *
 * @param allMinutes all given minutes
 * @param membersLeading minutes in which others than professionals facilitate, coach, broker or have a say in design
 * @param toProfessionals minutes that others gave to professionals
 * @param staff people who were paid, as far as they can be told apart
 * @param staffReceiving of those, who also received
 * @param meanEntropy how evenly people spread over roles, in nats, on average; null for nobody
 * @param serviceUsers people who received from a service, once for each service
 * @param usersGiving of those, who also gave to it
 * @param sessions sessions
 * @param mixed of those, which professionals and others gave together
 * @param tenured members of half a year or more
 * @param grown of those, who first delivered and later facilitated, coached or brokered
 */
public record PeopleCounts(
        long allMinutes,
        long membersLeading,
        long toProfessionals,
        long staff,
        long staffReceiving,
        @Nullable Double meanEntropy,
        long serviceUsers,
        long usersGiving,
        long sessions,
        long mixed,
        long tenured,
        long grown) {

    /** None. */
    public static final PeopleCounts NONE = new PeopleCounts(0, 0, 0, 0, 0, null, 0, 0, 0, 0, 0, 0);
}
