package org.commonhour.ledger.insight.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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
import org.commonhour.ledger.insight.CountedSession;
import org.commonhour.ledger.insight.FigureService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/insight/services/{serviceId}/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.INSIGHT_READ)
class SourceResource {

    private static final String CODE = "[A-Z_]{1,40}";

    private final Access access;
    private final FigureService figures;

    SourceResource(Access access, FigureService figures) {
        this.access = access;
        this.figures = figures;
    }

    @GET
    @Operation(
            summary = "The sessions and staff hours that a service's figure is made of",
            description = "Later months first. Their minutes add up to the figure of the same period and filter.")
    @APIResponse(responseCode = "200", description = "A page of sessions and reports.")
    @APIResponse(responseCode = "403", description = "Another organisation runs this service.")
    @APIResponse(responseCode = "404", description = "No such service for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months.")
    public Uni<Page<CountedSessionView>> sources(
            @PathParam("communityId") UUID communityId,
            @PathParam("serviceId") UUID serviceId,
            @QueryParam("phase") @Pattern(regexp = CODE, message = "A code.") @Nullable String phase,
            @QueryParam("function") @Pattern(regexp = CODE, message = "A code.") @Nullable String function,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, Readers.ROLES)
                .flatMap(caller -> figures.sources(
                        caller,
                        serviceId,
                        Months.read(from),
                        Months.read(to),
                        phase,
                        function,
                        page.after(CountedSession.Place::parse).orElse(null),
                        page.limit() + 1))
                .map(found ->
                        Page.of(found, page, session -> session.place().text()).map(CountedSessionView::of));
    }
}
