package org.commonhour.ledger.export.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What operators can set about taking ledgers out. */
@ConfigMapping(prefix = "commonhour.ledger.export")
public interface ExportSettings {

    /** A reader who takes nothing for so long loses the export, so that others can take theirs. */
    @WithDefault("60s")
    Duration readerPatience();
}
