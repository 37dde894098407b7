package org.commonhour.ledger.publication.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.insight.Quarter;
import org.commonhour.ledger.publication.ReleaseService;
import org.commonhour.ledger.publication.ReleasedTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/insight/published")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
class PublishedResource {

    private static final String QUARTER = "As in 2026-Q3.";
    private static final String NOT_RELEASED = "No such community for the caller, or no such table was released.";
    private static final String NOT_OVER = "Not a quarter, or one that is not over.";

    private final Access access;
    private final Idempotency idempotency;
    private final ReleaseService releases;

    PublishedResource(Access access, Idempotency idempotency, ReleaseService releases) {
        this.access = access;
        this.idempotency = idempotency;
        this.releases = releases;
    }

    @GET
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
    @Operation(
            summary = "Unpaid beside paid minutes of a quarter, as everybody in the community may see them",
            description = "Only calendar quarters that are over, so that no two tables overlap, and as they were"
                    + " released. Fewer than 8 people are withheld, and so are minutes that one or two people dominate,"
                    + " minutes without people, and a total that would give away what is withheld. What is shown is"
                    + " rounded.")
    @APIResponse(responseCode = "200", description = "The table.")
    @APIResponse(responseCode = "404", description = NOT_RELEASED)
    @APIResponse(responseCode = "422", description = NOT_OVER)
    public Uni<PublishedView> published(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "The last one that was released when left out.")
                    @QueryParam("quarter")
                    @Pattern(regexp = Quarter.FORM, message = QUARTER)
                    @Nullable
                    String quarter,
            @Parameter(description = "The newest one when left out.") @QueryParam("revision") @Min(1) @Nullable
                    Integer revision) {
        return access.require(communityId, Role.values())
                .flatMap(caller -> releases.get(communityId, quarter == null ? null : Quarter.parse(quarter), revision))
                .map(PublishedView::of);
    }

    @GET
    @Path("/releases")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
    @Operation(summary = "Every table that was released, later quarters and revisions first")
    @APIResponse(responseCode = "200", description = "A page of releases.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    public Uni<Page<ReleaseView>> releases(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        var after = page.after(ReleasedTable.Place::parse).orElse(null);
        return access.require(communityId, Role.values())
                .flatMap(caller -> releases.list(communityId, after, page.limit() + 1))
                .map(found ->
                        Page.of(found, page, table -> table.place().text()).map(ReleaseView::of));
    }

    @POST
    @Path("/{quarter}/releases")
    @Operation(
            summary = "Release the table of a quarter that is over, or a revision of it",
            description = "For coordinators and administrators. The first table of a quarter is also released by itself"
                    + " 14 days after its end. A revision is refused as long as it would, beside an earlier one, show"
                    + " what few people did.")
    @APIResponse(responseCode = "201", description = "The table as it stays.")
    @APIResponse(responseCode = "400", description = "No Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "You are neither a coordinator nor an administrator.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "409", description = "Nothing was corrected, or too little; `code` says which.")
    @APIResponse(responseCode = "422", description = NOT_OVER)
    @APIResponse(responseCode = "503", description = "Not all that was recorded is counted yet.")
    public Uni<RestResponse<PublishedView>> release(
            @PathParam("communityId") UUID communityId,
            @PathParam("quarter") @Pattern(regexp = Quarter.FORM, message = QUARTER) String quarter,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return access.require(communityId, Role.COORDINATOR, Role.ADMINISTRATOR)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "release-table:" + quarter,
                        quarter,
                        PublishedView.class,
                        () -> releases.release(communityId, Quarter.parse(quarter))
                                .map(PublishedView::of)))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @Path("/{quarter}/csv")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
    @Produces(FileFormat.CSV_TYPE)
    @Operation(
            summary = "The newest table of a quarter as CSV",
            description = "UTF-8 and RFC 4180; the data package tells what the columns are.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is the one that you have.")
    @APIResponse(responseCode = "404", description = NOT_RELEASED)
    @APIResponse(responseCode = "422", description = NOT_OVER)
    public Uni<RestResponse<String>> csv(
            @PathParam("communityId") UUID communityId,
            @PathParam("quarter") @Pattern(regexp = Quarter.FORM, message = QUARTER) String quarter,
            @Context Request request) {
        return access.require(communityId, Role.values())
                .flatMap(caller -> releases.get(communityId, Quarter.parse(quarter), null))
                .flatMap(table -> TableAnswers.csv(table, request, false));
    }

    @GET
    @Path("/{quarter}/parquet")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
    @Produces(FileFormat.PARQUET_TYPE)
    @Operation(summary = "The newest table of a quarter as Parquet", description = "The same columns as in the CSV.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = FileFormat.PARQUET_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is the one that you have.")
    @APIResponse(responseCode = "404", description = NOT_RELEASED)
    @APIResponse(responseCode = "422", description = NOT_OVER)
    public Uni<RestResponse<byte[]>> parquet(
            @PathParam("communityId") UUID communityId,
            @PathParam("quarter") @Pattern(regexp = Quarter.FORM, message = QUARTER) String quarter,
            @Context Request request) {
        return access.require(communityId, Role.values())
                .flatMap(caller -> releases.get(communityId, Quarter.parse(quarter), null))
                .flatMap(table -> TableAnswers.parquet(table, request, false));
    }
}
