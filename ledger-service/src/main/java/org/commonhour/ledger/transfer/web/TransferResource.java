package org.commonhour.ledger.transfer.web;

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
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.Posted;
import org.commonhour.ledger.posting.PostingOutcome;
import org.commonhour.ledger.transfer.TransferService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/communities/{communityId}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers", description = "Minutes moved from one account to another.")
class TransferResource {

    private final Access access;
    private final TransferService transfers;

    TransferResource(Access access, TransferService transfers) {
        this.access = access;
        this.transfers = transfers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move minutes from one account to another",
            description =
                    "The id is yours to choose and is the idempotency key for ever: the same id with the same content"
                            + " gets the stored result, also when that was a refusal; with other content it is refused.")
    @APIResponse(responseCode = "201", description = "The transfer is in the ledger.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "Not your account, or a kind for coordinators.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "409", description = "An account takes no part in transfers at present.")
    @APIResponse(responseCode = "422", description = "A rule of the ledger refuses it; `code` says which.")
    public Uni<RestResponse<TransferView>> post(
            @PathParam("communityId") UUID communityId, @Valid @NotNull TransferRequest request) {
        return access.require(communityId, Role.MEMBER, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> transfers.post(caller, request.toOrder(communityId, caller.subject())))
                .map(outcome -> answer(communityId, outcome));
    }

    @POST
    @Path("/{transferId}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Undo a transfer, whole or in part",
            description =
                    "For who gives the minutes back, and for coordinators. A transfer is undone once, by a new one"
                            + " that names it; nothing is taken out of the ledger.")
    @APIResponse(responseCode = "201", description = "The new transfer is in the ledger.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "Not yours to give back, or an override for coordinators.")
    @APIResponse(responseCode = "404", description = "No such transfer, as far as you can see.")
    @APIResponse(responseCode = "409", description = "It was undone before, or an account takes no part at present.")
    @APIResponse(responseCode = "422", description = "A rule of the ledger refuses it; `code` says which.")
    public Uni<RestResponse<TransferView>> reverse(
            @PathParam("communityId") UUID communityId,
            @PathParam("transferId") UUID transferId,
            @Valid @NotNull ReversalRequest request) {
        var amount = request.amountMinutes() == null ? null : Minutes.of(request.amountMinutes());
        var override = request.overrideReason();
        return access.require(communityId)
                .flatMap(caller -> transfers.reverse(
                        caller,
                        transferId,
                        request.id(),
                        amount,
                        request.reason().name(),
                        override == null ? null : override.name()))
                .map(outcome -> answer(communityId, outcome));
    }

    @GET
    @Path("/{transferId}")
    @Operation(summary = "One transfer, for either side and for coordinators")
    @APIResponse(responseCode = "200", description = "The transfer.")
    @APIResponse(responseCode = "404", description = "No such transfer, as far as you can see.")
    public Uni<TransferView> get(@PathParam("communityId") UUID communityId, @PathParam("transferId") UUID transferId) {
        return access.require(communityId)
                .flatMap(caller -> transfers
                        .getVisible(caller, transferId)
                        .flatMap(known -> transfers
                                .withSeenWarnings(caller, known.outcome().fold(Posted::transfer, rejected -> {
                                    throw TransferRefusal.of(rejected);
                                }))
                                .map(transfer -> TransferView.of(transfer, known.reversedBy()))));
    }

    private static RestResponse<TransferView> answer(UUID communityId, PostingOutcome outcome) {
        return outcome.fold(posted -> created(communityId, TransferView.of(posted.transfer())), rejected -> {
            throw TransferRefusal.of(rejected);
        });
    }

    private static RestResponse<TransferView> created(UUID communityId, TransferView view) {
        return RestResponse.ResponseBuilder.<TransferView>created(
                        URI.create("/api/v1/communities/" + communityId + "/transfers/" + view.id()))
                .entity(view)
                .build();
    }
}
