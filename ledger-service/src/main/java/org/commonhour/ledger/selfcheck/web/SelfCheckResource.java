package org.commonhour.ledger.selfcheck.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.selfcheck.SelfCheckService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v1/communities/{communityId}/self-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trust", description = "What the ledger says about itself.")
class SelfCheckResource {

    private final Access access;
    private final SelfCheckService selfCheck;
    private final Clock clock;

    SelfCheckResource(Access access, SelfCheckService selfCheck, Clock clock) {
        this.access = access;
        this.selfCheck = selfCheck;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Check the ledger's invariants now",
            description =
                    "The invariants are numbered as in the ledger service's README. For coordinators and analysts.")
    @APIResponse(responseCode = "200", description = "One line per invariant.")
    @APIResponse(responseCode = "403", description = "You are neither a coordinator nor an analyst.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Uni<SelfCheckView> check(@PathParam("communityId") UUID communityId) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .flatMap(caller -> selfCheck.check(communityId))
                .map(findings -> SelfCheckView.of(clock.instant(), findings));
    }

    @GET
    @Path("/progress")
    @Produces("application/x-ndjson")
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Check the ledger's invariants and see how it goes on",
            description = "One line of JSON per invariant, as soon as it is checked; a large ledger takes minutes.")
    @APIResponse(
            responseCode = "200",
            description = "One line per invariant.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = SelfCheckView.CheckView.class)))
    @APIResponse(responseCode = "403", description = "You are neither a coordinator nor an analyst.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Multi<SelfCheckView.CheckView> progress(@PathParam("communityId") UUID communityId) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .onItem()
                .transformToMulti(caller -> selfCheck.findings(communityId))
                .map(SelfCheckView.CheckView::of);
    }
}
