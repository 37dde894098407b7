package org.commonhour.ledger.account.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalLong;

/** The floor and ceiling that new accounts start with, in minutes. */
@ConfigMapping(prefix = "commonhour.ledger.limits")
public interface AccountSettings {

    /** For members: 20 hours may be received before any are given, and 100 be saved. */
    Member member();

    /** For partner organisations. */
    Organisation organisation();

    /** The limits of a member's account. */
    interface Member {
        /** The lowest balance. */
        @WithDefault("-1200")
        long floorMinutes();

        /** The highest balance. */
        @WithDefault("6000")
        long ceilingMinutes();
    }

    /** The limits of an organisation's account; absent means none. */
    interface Organisation {
        /** The lowest balance. */
        OptionalLong floorMinutes();

        /** The highest balance. */
        OptionalLong ceilingMinutes();
    }
}
