package org.commonhour.ledger.posting.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.UUID;

/** How much one transfer or hold may be of. */
@ConfigMapping(prefix = "commonhour.ledger.amounts")
public interface AmountSettings {

    /** The most minutes: a week, unless a community says otherwise. */
    @WithDefault("10080")
    long largestMinutes();

    /** What communities say, by their ids. */
    Map<UUID, Long> communities();
}
