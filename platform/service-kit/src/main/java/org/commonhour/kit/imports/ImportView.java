package org.commonhour.kit.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as its owner sees it. */
@Schema(name = "Import")
public record ImportView(
        UUID id,
        String kind,
        ImportState state,
        boolean dryRun,
        @Schema(description = "Rows found in the file.") int rows,

        @Schema(description = "Rows done so far, for a progress bar.")
        int processedRows,

        @Nullable Counts counts,

        @Schema(description = "The first 100 rows that cannot be taken; of a failed import, why it failed.")
        List<RowError> errors,

        @Schema(description = "The first 100 differences, one line each.")
        List<String> diff,

        Instant startedAt,
        @Nullable Instant endedAt) {

    /** How many things the file makes, leaves and changes, and how many rows cannot be taken. */
    public record Counts(int created, int unchanged, int changed, int rejected) {}
}
