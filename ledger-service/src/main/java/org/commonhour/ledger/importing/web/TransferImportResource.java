package org.commonhour.ledger.importing.web;

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
import org.commonhour.ledger.importing.TransferImportService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/imports/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "What people bring along from another time bank.")
class TransferImportResource {

    private final ImportDesk desk;

    TransferImportResource(Imports imports, TransferImportService transfers) {
        this.desk = imports.desk(transfers, Role.COORDINATOR);
    }

    @POST
    @RoleFirst(Role.COORDINATOR)
    @Consumes("text/csv")
    @Operation(
            summary = "Import past transfers from a TimeOverflow file",
            description = "No header; columns source_id, source_type (member or organization), destination_id,"
                    + " destination_type, amount in seconds, created_at, reason, post_id. A file with any row that"
                    + " cannot be taken changes nothing; the same file a second time changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            examples =
                                    @ExampleObject(
                                            name = "two transfers",
                                            value = "7,member,12,member,5400,2024-04-09,Lift to hospital,\n"
                                                    + "0,organization,7,member,36000,2024-01-01,Opening balance,\n")))
    @APIResponse(responseCode = "202", description = "The file is being worked through; see Location.")
    @APIResponse(responseCode = "400", description = "No idempotency key.")
    @APIResponse(responseCode = "403", description = "You are not a coordinator.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "The file is empty, or the key was used for another file.")
    public Uni<RestResponse<ImportView>> start(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "Only check: count, find rows that do not fit, show the differences.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            String csv) {
        return desk.start(communityId, key, dryRun, csv);
    }

    @GET
    @Operation(summary = "The community's imports of transfers, newest first")
    @APIResponse(responseCode = "200", description = "A page of imports.")
    @APIResponse(responseCode = "403", description = "You are not a coordinator.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Uni<Page<ImportView>> list(@PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        return desk.list(communityId, page);
    }

    @GET
    @Path("/{importId}")
    @Operation(summary = "How an import is going, or how it ended")
    @APIResponse(responseCode = "200", description = "The import.")
    @APIResponse(responseCode = "403", description = "You are not a coordinator.")
    @APIResponse(responseCode = "404", description = "No such import, as far as you can see.")
    public Uni<ImportView> get(@PathParam("communityId") UUID communityId, @PathParam("importId") UUID importId) {
        return desk.get(communityId, importId);
    }
}
