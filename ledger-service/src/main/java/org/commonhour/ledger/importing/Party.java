package org.commonhour.ledger.importing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One side of a past transfer. */
public sealed interface Party {

    /** The community itself, which the files call the organisation: its issue account. */
    record Community() implements Party {}

    /**
     * A member by the number the other time bank gave.
     *
     * @param number at least 0
     */
    record Member(long number) implements Party {

        /** The id that every import gives the member with this number in a community. */
        public UUID idIn(UUID communityId) {
            return UUID.nameUUIDFromBytes((communityId + "/members/" + number).getBytes(StandardCharsets.UTF_8));
        }
    }
}
