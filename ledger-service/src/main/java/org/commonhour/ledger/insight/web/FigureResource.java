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
import java.util.Locale;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.insight.Dimension;
import org.commonhour.ledger.insight.FigureService;
import org.commonhour.ledger.insight.PrincipleService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/insight")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
class FigureResource {

    private final Access access;
    private final FigureService figures;
    private final PrincipleService principles;

    FigureResource(Access access, FigureService figures, PrincipleService principles) {
        this.access = access;
        this.figures = figures;
        this.principles = principles;
    }

    @GET
    @Path("/figures")
    @Operation(
            summary = "Unpaid beside paid minutes, people and full-time equivalents by one dimension",
            description = "Staff see what belongs to their own organisation's services, coordinators and analysts all."
                    + " The last twelve whole months unless a period is named.")
    @APIResponse(responseCode = "200", description = "A page of figures, keys upwards, minutes without a service last.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community or service for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months, or no such dimension.")
    public Uni<FiguresView> figures(
            @PathParam("communityId") UUID communityId,
            @QueryParam("by")
                    @DefaultValue("service")
                    @Pattern(
                            regexp = "service|organisation|phase|function|month",
                            message = "service, organisation, phase, function or month.")
                    String by,
            @QueryParam("serviceId") @Nullable UUID serviceId,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to,
            @Valid @BeanParam PageRequest page) {
        var dimension = Dimension.valueOf(by.toUpperCase(Locale.ROOT));
        return access.require(communityId, Readers.ROLES)
                .flatMap(caller -> figures.by(
                        caller,
                        dimension,
                        serviceId,
                        Months.read(from),
                        Months.read(to),
                        page.after().orElse(null),
                        page.limit() + 1))
                .map(figure -> FiguresView.of(
                        dimension, figure, Page.of(figure.value(), page, item -> String.valueOf(item.key()))));
    }

    @GET
    @Path("/valuation")
    @Operation(
            summary = "Unpaid hours, full-time equivalents, and money as a lens",
            description = "Only volunteer work is valued. Every amount comes with its method, rate, source and year,"
                    + " low, central and high. Nothing is a multiplier, and nothing is added to another value.")
    @APIResponse(responseCode = "200", description = "The hours, and the lens.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community or service for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months, or no rate for the region.")
    public Uni<ValuationView> valuation(
            @PathParam("communityId") UUID communityId,
            @QueryParam("serviceId") @Nullable UUID serviceId,
            @QueryParam("region") @Pattern(regexp = "[A-Z]{2}", message = "Two letters.") @Nullable String region,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to) {
        return access.require(communityId, Readers.ROLES)
                .flatMap(caller -> figures.valuation(caller, serviceId, Months.read(from), Months.read(to), region))
                .map(ValuationView::of);
    }

    @GET
    @Path("/principles")
    @Operation(
            summary = "Indicators of the six principles of co-production",
            description = "For coordinators and analysts, over the whole community. What cannot be computed says why."
                    + " There is no composite score. Measures of ties are over people with a tie in the period.")
    @APIResponse(responseCode = "200", description = "The indicators, principle by principle.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months.")
    public Uni<PrinciplesView> principles(
            @PathParam("communityId") UUID communityId,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .flatMap(caller -> principles.indicators(caller, Months.read(from), Months.read(to)))
                .map(PrinciplesView::of);
    }
}
