package org.commonhour.ledger.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a session, and for whom.
 *
 * @param subject the signed-in person
 * @param capacity as what they act
 * @param memberId the party for whom they act: themselves, or whom a coordinator speaks for; null when for no party
 */
public record Actor(
        String subject, Capacity capacity, @Nullable UUID memberId) {

    /** Whether the actor speaks for a member who took part. */
    public boolean isParty() {
        return memberId != null;
    }
}
