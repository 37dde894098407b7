package org.commonhour.ledger.transfer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Transfers to be posted together. */
@Schema(name = "TransferBatchRequest", description = "Transfers to be posted together, in their order.")
record BatchRequest(
        @NotNull
        @Size(min = 1, max = 1_000)
        @Schema(description = "1 to 1000 transfers. The members of a group stand next to each other.")
        List<@NotNull @Valid TransferRequest> items) {}
