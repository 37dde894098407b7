package org.commonhour.ledger.transfer.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.transfer.TransferService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/transfers/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
class TransferBatchResource {

    private final Access access;
    private final TransferService transfers;

    TransferBatchResource(Access access, TransferService transfers) {
        this.access = access;
        this.transfers = transfers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Post up to 1000 transfers, with one result for each, in order",
            description = "Each sees what those before it did. Neighbours with the same `linkedGroup` are posted all or"
                    + " none. Each id is an idempotency key for ever, so a batch can be sent again. When you may not"
                    + " ask for one of them, the whole batch is refused and nothing is kept.")
    @APIResponse(responseCode = "200", description = "One result per item; read each one's status.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "Not your account, or a kind for coordinators.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "An item out of bounds, or a group that is torn apart.")
    public Uni<BatchView> post(@PathParam("communityId") UUID communityId, @Valid @NotNull BatchRequest request) {
        return access.require(communityId, Role.MEMBER, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> transfers.postAll(
                        caller,
                        request.items().stream()
                                .map(item -> item.toOrder(communityId, caller.subject()))
                                .toList()))
                .map(BatchView::of);
    }
}
