package org.commonhour.matching.history;

import java.util.UUID;

/**
 * What is known of a member, seen from another.
 *
 * @param memberId the member
 * @param givenMinutes what the member has given so far, in minutes
 * @param receivedMinutes what the member has received so far, in minutes
 * @param gaveToSeeker whether the member has given time to the one who asks
 * @param metSeeker whether both were part of one settled session
 */
public record PastHelp(
        UUID memberId, long givenMinutes, long receivedMinutes, boolean gaveToSeeker, boolean metSeeker) {

    /** What is known of somebody who has no history. */
    public static PastHelp none(UUID memberId) {
        return new PastHelp(memberId, 0, 0, false, false);
    }
}
