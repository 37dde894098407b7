package org.commonhour.ledger.export.web;

import com.fasterxml.jackson.databind.util.RawValue;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.export.ExportService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/export")
@Tag(name = "Export", description = "The whole ledger, to check it, keep it, or leave with it.")
class ExportResource {

    private final Access access;
    private final ExportService exports;

    ExportResource(Access access, ExportService exports) {
        this.access = access;
        this.exports = exports;
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(
            summary = "The community's whole ledger as one file",
            description = "One JSON object a line: header, accounts with their terms, refusals, holds, then by number"
                    + " each transfer with its record and its two entries, blocks and signed checkpoints, and an end"
                    + " line with counts and a SHA-256 over all lines before it. Everything is from one moment. A file"
                    + " without its end line is not whole. The offline verifier checks it. Compressed with gzip when"
                    + " the request accepts that.")
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "403", description = "You are neither a coordinator nor an administrator.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "429", description = "Other exports are being taken just now.")
    public Multi<RawValue> export(@PathParam("communityId") UUID communityId) {
        return access.require(communityId, Role.COORDINATOR, Role.ADMINISTRATOR)
                .onItem()
                .transformToMulti(caller -> exports.export(communityId))
                // The lines are JSON already; as plain texts they would be quoted once more.
                .map(RawValue::new);
    }
}
