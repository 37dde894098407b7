package org.commonhour.ledger.publication.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.publication.OpenDataService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/insight/open-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
class SettingResource {

    private final Access access;
    private final OpenDataService openData;

    SettingResource(Access access, OpenDataService openData) {
        this.access = access;
        this.openData = openData;
    }

    @GET
    @Operation(summary = "Whether everybody may read the published tables, or only members")
    @APIResponse(responseCode = "200", description = "The setting.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    public Uni<SettingView> get(@PathParam("communityId") UUID communityId) {
        return access.require(communityId, Role.values())
                .flatMap(caller -> openData.opening(communityId))
                .map(SettingView::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let everybody read the published tables, or only members, for administrators",
            description =
                    "Only members until an administrator says otherwise. What others have fetched meanwhile cannot"
                            + " be taken back.")
    @APIResponse(responseCode = "200", description = "The setting as it is now.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "You are not an administrator.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "It does not say which.")
    public Uni<SettingView> change(
            @PathParam("communityId") UUID communityId, @Valid @NotNull SettingView.Change change) {
        return access.require(communityId, Role.ADMINISTRATOR)
                .flatMap(caller -> openData.change(communityId, Boolean.TRUE.equals(change.open())))
                .map(SettingView::of);
    }
}
