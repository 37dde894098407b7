package org.commonhour.ledger.publication.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.commonhour.ledger.publication.ReleasedTable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses as others reach them, and the licence under which open data is. */
@ApplicationScoped
class Links {

    private final String publicUrl;
    private final String license;
    private final String licenseName;

    Links(
            @ConfigProperty(name = "commonhour.ledger.publication.public-url") String publicUrl,
            @ConfigProperty(name = "commonhour.ledger.publication.license") String license,
            @ConfigProperty(name = "commonhour.ledger.publication.license-name") String licenseName) {
        this.publicUrl = publicUrl;
        this.license = license;
        this.licenseName = licenseName;
    }

    String all() {
        return publicUrl + "/open-data";
    }

    String community(UUID communityId) {
        return all() + "/" + communityId;
    }

    String table(ReleasedTable table) {
        return community(table.communityId()) + "/" + table.quarter() + "/" + table.revision();
    }

    String file(ReleasedTable table, FileFormat format) {
        return table(table) + "/" + format.word();
    }

    /** The address of the licence. */
    String license() {
        return license;
    }

    /** Its short name. */
    String licenseName() {
        return licenseName;
    }
}
