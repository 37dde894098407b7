package org.commonhour.member.erasure.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.commonhour.member.erasure.Erasure;
import org.commonhour.member.erasure.ErasureState;
import org.commonhour.member.erasure.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an erasure is. It names nobody. */
@Schema(name = "ErasureProgress")
record ErasureView(
        ErasureState state,

        @Schema(description = "When name, contact and application became unreadable")
        Instant erasedAt,

        @Schema(description = "Everybody else who holds something about members")
        List<Confirmation> confirmations,

        @Schema(description = "When the last confirmation arrived; absent until then") @Nullable
        Instant completedAt,

        @Schema(description = "Whether a confirmation is missing for longer than is right; ask again to remind them")
        boolean overdue) {

    static ErasureView of(Erasure erasure, boolean overdue) {
        return new ErasureView(
                erasure.state(),
                erasure.erasedAt(),
                Arrays.stream(Holder.values())
                        .map(holder ->
                                new Confirmation(holder, erasure.forgottenAt().get(holder)))
                        .toList(),
                erasure.completedAt(),
                overdue);
    }

    /** Whether one of the others has dropped what it held. */
    @Schema(name = "ErasureConfirmation")
    record Confirmation(
            Holder holder,

            @Schema(description = "When it dropped what it held; absent until it says so") @Nullable
            Instant forgottenAt) {}
}
