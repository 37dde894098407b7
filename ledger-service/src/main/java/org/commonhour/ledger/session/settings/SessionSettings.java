package org.commonhour.ledger.session.settings;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How sessions are confirmed when nobody says a word. */
@ConfigMapping(prefix = "commonhour.ledger.sessions")
public interface SessionSettings {

    /** How long after everybody who gives hours was told; absent, nothing confirms itself. */
    Optional<Duration> confirmAfter();

    /** How often it is looked for what is due. */
    String confirmEvery();
}
