package org.commonhour.member.importing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.member.member.PersonDetails;

/**
 * One good row of the file.
 *
 * @param number the member's number in the other system, at least 0
 * @param joinedOn when they entered the time bank there
 */
public record ImportedMember(long number, LocalDate joinedOn, PersonDetails details) {

    /** The id that every import, of this service and of others, gives the member with this number in a community. */
    public UUID idIn(UUID communityId) {
        return UUID.nameUUIDFromBytes((communityId + "/members/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
