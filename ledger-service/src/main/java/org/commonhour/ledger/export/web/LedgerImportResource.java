package org.commonhour.ledger.export.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.RoleFirst;
import org.commonhour.kit.imports.ImportDesk;
import org.commonhour.kit.imports.ImportView;
import org.commonhour.kit.imports.Imports;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.export.LedgerImportService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/imports/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export")
class LedgerImportResource {

    private final ImportDesk desk;

    LedgerImportResource(Imports imports, LedgerImportService ledgers) {
        this.desk = imports.desk(ledgers, Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    @POST
    @RoleFirst({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Consumes("application/x-ndjson")
    @Operation(
            summary = "Bring a whole ledger back from its export",
            description = "Into a community of the same id whose ledger is empty, here or on another installation."
                    + " Ids, numbers, times, records, blocks, refusals and holds stay as they were. All or nothing; the"
                    + " same file again changes nothing. The answer lists what is in the file alone, here alone, or"
                    + " different. A dry run writes everything, checks every invariant, and takes it back.")
    @APIResponse(responseCode = "202", description = "The file is being worked through; see Location.")
    @APIResponse(responseCode = "400", description = "No idempotency key.")
    @APIResponse(responseCode = "403", description = "You are neither a coordinator nor an administrator.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "The file is empty, or the key was used for another file.")
    public Uni<RestResponse<ImportView>> start(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "Only check: show the differences and what would be broken.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            String file) {
        return desk.start(communityId, key, dryRun, file);
    }

    @GET
    @Operation(summary = "The community's imports of ledgers, newest first")
    @APIResponse(responseCode = "200", description = "A page of imports.")
    @APIResponse(responseCode = "403", description = "You are neither a coordinator nor an administrator.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Uni<Page<ImportView>> list(@PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        return desk.list(communityId, page);
    }

    @GET
    @Path("/{importId}")
    @Operation(summary = "How an import of a ledger is going, or how it ended")
    @APIResponse(responseCode = "200", description = "The import.")
    @APIResponse(responseCode = "403", description = "You are neither a coordinator nor an administrator.")
    @APIResponse(responseCode = "404", description = "No such import, as far as you can see.")
    public Uni<ImportView> get(@PathParam("communityId") UUID communityId, @PathParam("importId") UUID importId) {
        return desk.get(communityId, importId);
    }
}
