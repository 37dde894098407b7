package org.commonhour.ledger.hold.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long holds last. */
@ConfigMapping(prefix = "commonhour.ledger.holds")
public interface HoldSettings {

    /** How long a hold for an arrangement lasts, counted from its start or from the placing, whichever is later. */
    @WithDefault("P90D")
    Duration arrangementLifetime();

    /** How often holds whose time is over are ended. */
    @WithDefault("5s")
    Duration expiryEvery();
}
