package org.commonhour.ledger.insight.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.insight.GridService;
import org.commonhour.ledger.insight.InsightService;
import org.commonhour.ledger.insight.ShareOfSay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/insight/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight", description = "Figures computed from the published events alone.")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
class InsightResource {

    private final Access access;
    private final InsightService insight;
    private final GridService grid;

    InsightResource(Access access, InsightService insight, GridService grid) {
        this.access = access;
        this.insight = insight;
        this.grid = grid;
    }

    @GET
    @Operation(
            summary = "Unpaid beside paid minutes of each service",
            description = "Staff see their own organisation's services, coordinators and analysts all.")
    @APIResponse(responseCode = "200", description = "A page of figures.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    public Uni<Page<ServiceFigureView>> services(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        return access.require(communityId, Readers.ROLES)
                .flatMap(caller ->
                        insight.services(caller, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found -> Page.of(
                        found.stream().map(ServiceFigureView::of).toList(),
                        page,
                        figure -> figure.serviceId().toString()));
    }

    @GET
    @Path("/{serviceId}")
    @Operation(
            summary = "Unpaid beside paid minutes of one service by month",
            description =
                    "Counted: given contributions of confirmed sessions (time-credit lines once the hours have"
                            + " moved) and staff hours. The last twelve months, with the running one, unless a period is named.")
    @APIResponse(responseCode = "200", description = "The figures, and the events they are computed from.")
    @APIResponse(responseCode = "403", description = "Another organisation runs this service.")
    @APIResponse(responseCode = "404", description = "No such service for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months.")
    public Uni<ServiceTimelineView> timeline(
            @PathParam("communityId") UUID communityId,
            @PathParam("serviceId") UUID serviceId,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to) {
        return access.require(communityId, Readers.ROLES)
                .flatMap(caller -> insight.timeline(caller, serviceId, Months.read(from), Months.read(to)))
                .map(ServiceTimelineView::of);
    }

    @GET
    @Path("/{serviceId}/grid")
    @Operation(
            summary = "Who designs one service, and who delivers it",
            description = "The grid of design by delivery, by standing and by remuneration. No cell is told with fewer"
                    + " than 10 hours of design, 40 hours of delivery, or 5 people on the community's side of an axis"
                    + " that it shares or holds; nor when nobody supplied the professional side.")
    @APIResponse(responseCode = "200", description = "The place on each basis, with its uncertainty and its notes.")
    @APIResponse(responseCode = "403", description = "Another organisation runs this service.")
    @APIResponse(responseCode = "404", description = "No such service for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months.")
    public Uni<ServiceGridView> grid(
            @PathParam("communityId") UUID communityId,
            @PathParam("serviceId") UUID serviceId,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to,
            @Parameter(
                            description = "The least say in a design phase that counts as designing.",
                            schema = @Schema(implementation = ShareOfSay.class))
                    @QueryParam("leastSay")
                    @DefaultValue("INVOLVED")
                    @Pattern(regexp = "INVOLVED|CO_DECIDED", message = "INVOLVED or CO_DECIDED.")
                    String leastSay) {
        return access.require(communityId, Readers.ROLES)
                .flatMap(caller ->
                        grid.grid(caller, serviceId, Months.read(from), Months.read(to), ShareOfSay.valueOf(leastSay)))
                .map(ServiceGridView::of);
    }
}
