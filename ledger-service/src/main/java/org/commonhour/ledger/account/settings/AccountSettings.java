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

    /** For pots. */
    Pot pot();

    /** The limits of a member's account; absent warnings are not given. */
    interface Member {
        /** The lowest balance. */
        @WithDefault("-1200")
        long floorMinutes();

        /** The highest balance. */
        @WithDefault("6000")
        long ceilingMinutes();

        /** A warning below it. */
        OptionalLong softFloorMinutes();

        /** A warning above it. */
        OptionalLong softCeilingMinutes();
    }

    /** The limits of a pot; absent means none. */
    interface Pot {
        /** The lowest balance: a pot gives only what it was given. */
        @WithDefault("0")
        OptionalLong floorMinutes();

        /** The highest balance. */
        OptionalLong ceilingMinutes();
    }

    /** The limits of an organisation's account; absent means none. */
    interface Organisation {
        /** The lowest balance. */
        OptionalLong floorMinutes();

        /** The highest balance. */
        OptionalLong ceilingMinutes();
    }
}
