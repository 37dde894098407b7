package org.commonhour.ledger.proof.settings;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How the ends of the logs are signed. */
@ConfigMapping(prefix = "commonhour.ledger.checkpoint")
public interface CheckpointSettings {

    /** The Ed25519 key that signs, as PEM (PKCS #8); never in the database. */
    Optional<Path> keyFile();

    /** How often it is looked for logs that have grown. */
    String every();
}
