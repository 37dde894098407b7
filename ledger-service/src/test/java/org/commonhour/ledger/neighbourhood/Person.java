package org.commonhour.ledger.neighbourhood;

import java.util.UUID;
import org.commonhour.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** Somebody with a grant; {@code memberId} is null for those who are no members. */
public record Person(String subject, @Nullable UUID memberId) {

    /** A valid bearer token. */
    public String token() {
        return Tokens.of(subject);
    }

    /** The member; fails for somebody who is none. */
    public UUID member() {
        if (memberId == null) {
            throw new AssertionError(subject + " is no member");
        }
        return memberId;
    }
}
