package org.commonhour.member.erasure;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long the others may take to confirm an erasure. */
@ConfigMapping(prefix = "commonhour.erasure")
public interface ErasureConfig {

    /** After this long a missing confirmation is an alarm. */
    Duration confirmWithin();

    /** How often it is looked for. */
    Duration watchEvery();
}
