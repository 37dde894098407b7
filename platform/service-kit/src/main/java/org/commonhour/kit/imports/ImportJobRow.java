package org.commonhour.kit.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it is stored. */
@Entity
@Table(name = "import_job")
class ImportJobRow {

    @Id
    @Nullable
    UUID id;

    @Nullable
    String kind;

    @Column(name = "community_id")
    @Nullable
    UUID communityId;

    @Column(name = "subject_id")
    @Nullable
    String subjectId;

    @Column(name = "organisation_ids")
    String organisationIds = "";

    @Enumerated(EnumType.STRING)
    @Nullable
    ImportState state;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column(name = "rows_found")
    int rowsFound;

    @Column(name = "processed_rows")
    int processedRows;

    @Nullable
    String outcome;

    @Nullable
    String file;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    ImportJobRow() {}
}
