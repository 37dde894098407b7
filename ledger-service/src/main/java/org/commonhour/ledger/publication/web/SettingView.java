package org.commonhour.ledger.publication.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.commonhour.ledger.publication.Opening;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OpenDataSetting", description = "Whether everybody may read the community's published tables.")
record SettingView(
        boolean open,

        @Schema(description = "Absent when only members may.") @Nullable
        Instant openedAt) {

    static SettingView of(Optional<Opening> opening) {
        return new SettingView(
                opening.isPresent(), opening.map(Opening::openedAt).orElse(null));
    }

    @Schema(name = "OpenDataChange")
    record Change(@NotNull @Nullable Boolean open) {}
}
