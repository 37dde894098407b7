package org.commonhour.ledger.hold.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.hold.HoldService;
import org.commonhour.ledger.posting.HoldOutcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/communities/{communityId}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds", description = "Minutes reserved until a transfer takes them up, or until they are given free.")
class HoldResource {

    private final Access access;
    private final HoldService holds;

    HoldResource(Access access, HoldService holds) {
        this.access = access;
        this.holds = holds;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reserve minutes on one account for another",
            description = "The id is yours to choose and is the idempotency key for ever. A transfer takes the hold up,"
                    + " whole or in part, by naming it as `holdId`; what it does not need is given free.")
    @APIResponse(responseCode = "201", description = "The hold stands, or stood before.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "Not your account.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "409", description = "An account takes no part in transfers at present.")
    @APIResponse(responseCode = "422", description = "A rule of the ledger refuses it; `code` says which.")
    public Uni<RestResponse<HoldView>> place(
            @PathParam("communityId") UUID communityId, @Valid @NotNull HoldRequest request) {
        return access.require(communityId, Role.MEMBER, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> holds.ask(caller, request.toOrder(communityId)))
                .map(outcome -> outcome.fold(held -> created(communityId, HoldView.of(held.hold())), refused -> {
                    throw problem(refused);
                }));
    }

    @GET
    @Path("/{holdId}")
    @Operation(summary = "One hold, for either side and for coordinators")
    @APIResponse(responseCode = "200", description = "The hold, whatever became of it.")
    @APIResponse(responseCode = "404", description = "No such hold, as far as you can see.")
    public Uni<HoldView> get(@PathParam("communityId") UUID communityId, @PathParam("holdId") UUID holdId) {
        return access.require(communityId)
                .flatMap(caller -> holds.getVisible(caller, holdId))
                .map(HoldView::of);
    }

    @POST
    @Path("/{holdId}/release")
    @Operation(
            summary = "Give the minutes of a hold free",
            description = "For the one who was to get them, and for coordinators. Done before is done.")
    @APIResponse(responseCode = "200", description = "The hold is released.")
    @APIResponse(responseCode = "403", description = "Not yours to end.")
    @APIResponse(responseCode = "404", description = "No such hold, as far as you can see.")
    @APIResponse(responseCode = "409", description = "The hold ended otherwise, or it belongs to an arrangement.")
    public Uni<HoldView> release(@PathParam("communityId") UUID communityId, @PathParam("holdId") UUID holdId) {
        return access.require(communityId)
                .flatMap(caller -> holds.release(caller, holdId))
                .map(outcome -> outcome.fold(held -> HoldView.of(held.hold()), refused -> {
                    throw problem(refused);
                }));
    }

    private static RestResponse<HoldView> created(UUID communityId, HoldView view) {
        return RestResponse.ResponseBuilder.<HoldView>created(
                        URI.create("/api/v1/communities/" + communityId + "/holds/" + view.id()))
                .entity(view)
                .build();
    }

    private static DomainProblem problem(HoldOutcome.Refused refused) {
        var problem = DomainProblem.of(refused.problem(), refused.detail());
        return refused.field() == null ? problem : problem.at("/" + refused.field(), refused.detail());
    }
}
