package org.commonhour.ledger.proof.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.proof.CheckpointService;
import org.commonhour.ledger.proof.ProofService;
import org.commonhour.ledger.proof.SignedCheckpoint;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proofs", description = "The log of all transfers, signed, and proofs of what is in it.")
class LogResource {

    private final Access access;
    private final ProofService proofs;
    private final CheckpointService checkpoints;

    LogResource(Access access, ProofService proofs, CheckpointService checkpoints) {
        this.access = access;
        this.proofs = proofs;
        this.checkpoints = checkpoints;
    }

    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The newest signed checkpoint",
            description = "A signed note (C2SP): origin, number of transfers, root hash. Keep one: with it you can show"
                    + " later that nothing before it was changed. For everybody in the community.")
    @APIResponse(responseCode = "200", description = "The note.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see, or no transfer yet.")
    public Uni<String> checkpoint(@PathParam("communityId") UUID communityId) {
        return access.require(communityId)
                .flatMap(caller -> proofs.newest(communityId))
                .map(SignedCheckpoint::note);
    }

    @GET
    @Path("/checkpoints")
    @Operation(summary = "All signed checkpoints, the newest first")
    @APIResponse(responseCode = "200", description = "A page of checkpoints.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "A limit out of bounds, or a cursor that is not ours.")
    public Uni<Page<CheckpointView>> checkpoints(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        long before = page.after(Long::parseLong).orElse(Long.MAX_VALUE);
        return access.require(communityId)
                .flatMap(caller -> proofs.page(communityId, before, page.limit() + 1))
                .map(found -> Page.of(found, page, checkpoint -> Long.toString(checkpoint.size()))
                        .map(CheckpointView::of));
    }

    @GET
    @Path("/key")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The key that the community's notes are verified with",
            description = "A verifier key (C2SP): name, id and Ed25519 key, joined by plus signs.")
    @APIResponse(responseCode = "200", description = "The key.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Uni<String> key(@PathParam("communityId") UUID communityId) {
        return access.require(communityId)
                .map(caller -> checkpoints.verifier(communityId).text());
    }

    @GET
    @Path("/inclusion")
    @Operation(
            summary = "The proof that a transfer is in the log",
            description = "For either side of the transfer, for coordinators and for analysts (RFC 9162, 2.1.3).")
    @APIResponse(responseCode = "200", description = "The record of the transfer, and the way from it to the root.")
    @APIResponse(responseCode = "404", description = "No such transfer, as far as you can see.")
    @APIResponse(responseCode = "409", description = "The transfer is newer than the newest checkpoint.")
    @APIResponse(responseCode = "422", description = "No transfer named, or no such size.")
    public Uni<InclusionView> inclusion(
            @PathParam("communityId") UUID communityId,
            @QueryParam("transferId") @NotNull UUID transferId,
            @Parameter(description = "The size of the log; left out for that of the newest checkpoint.")
                    @QueryParam("size")
                    @Nullable
                    Long size) {
        return access.require(communityId)
                .flatMap(caller -> proofs.inclusion(caller, transferId, size))
                .map(InclusionView::of);
    }

    @GET
    @Path("/consistency")
    @Operation(
            summary = "The proof that an older log is the beginning of a newer one",
            description = "For everybody in the community (RFC 9162, 2.1.4).")
    @APIResponse(responseCode = "200", description = "The hashes that lead to both roots.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see, or no transfer yet.")
    @APIResponse(responseCode = "422", description = "No such sizes.")
    public Uni<ConsistencyView> consistency(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "The size of the older log.") @QueryParam("first") @NotNull Long first,
            @Parameter(description = "The size of the newer log; left out for that of the newest checkpoint.")
                    @QueryParam("second")
                    @Nullable
                    Long second) {
        return access.require(communityId)
                .flatMap(caller -> proofs.consistency(communityId, first, second))
                .map(ConsistencyView::of);
    }
}
