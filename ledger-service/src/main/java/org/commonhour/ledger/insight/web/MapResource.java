package org.commonhour.ledger.insight.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.ledger.insight.MapService;
import org.commonhour.ledger.insight.Quarter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/insight/map")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
class MapResource {

    private final Access access;
    private final MapService maps;

    MapResource(Access access, MapService maps) {
        this.access = access;
        this.maps = maps;
    }

    @GET
    @Operation(
            summary = "The network of a quarter without people, as everybody in the community may see it",
            description = "Circles of people who help each other, and what flows between them, in classes: no id, no"
                    + " count, no measure of a person. Fewer than 50 people with a tie are no network; circles of fewer"
                    + " than 8 are drawn together; a flow of fewer than 8 people, or one that somebody dominates, is"
                    + " left out.")
    @APIResponse(responseCode = "200", description = "The map, or why there is none.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "Not a quarter, or one that is not over.")
    public Uni<CircleMapView> map(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "The last quarter that is over when left out.")
                    @QueryParam("quarter")
                    @Pattern(regexp = Quarter.FORM, message = "As in 2026-Q3.")
                    @Nullable
                    String quarter) {
        return access.require(communityId, Role.values())
                .flatMap(caller -> maps.map(communityId, quarter == null ? null : Quarter.parse(quarter)))
                .map(CircleMapView::of);
    }
}
