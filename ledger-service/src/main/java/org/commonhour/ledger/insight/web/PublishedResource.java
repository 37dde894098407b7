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
import org.commonhour.ledger.insight.PublicationService;
import org.commonhour.ledger.insight.Quarter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/insight")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
class PublishedResource {

    private final Access access;
    private final PublicationService publication;

    PublishedResource(Access access, PublicationService publication) {
        this.access = access;
        this.publication = publication;
    }

    @GET
    @Path("/published")
    @Operation(
            summary = "Unpaid beside paid minutes of a quarter, as everybody in the community may see them",
            description = "Only calendar quarters that are over, so that no two tables overlap. Fewer than 8 people are"
                    + " withheld, and so are minutes that one or two people dominate, minutes without people, and a"
                    + " total that would give away what is withheld. What is shown is rounded.")
    @APIResponse(responseCode = "200", description = "The table.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "Not a quarter, or one that is not over.")
    public Uni<PublishedView> published(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "The last quarter that is over when left out.")
                    @QueryParam("quarter")
                    @Pattern(regexp = Quarter.FORM, message = "As in 2026-Q3.")
                    @Nullable
                    String quarter) {
        return access.require(communityId, Role.values())
                .flatMap(caller -> publication.table(communityId, quarter == null ? null : Quarter.parse(quarter)))
                .map(PublishedView::of);
    }

    @GET
    @Path("/map")
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
                .flatMap(caller -> publication.map(communityId, quarter == null ? null : Quarter.parse(quarter)))
                .map(CircleMapView::of);
    }
}
