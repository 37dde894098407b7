package org.commonhour.ledger.proof.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.proof.ProofService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/accounts/{accountId}/sealed-balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proofs")
class SealedBalanceResource {

    private final Access access;
    private final ProofService proofs;

    SealedBalanceResource(Access access, ProofService proofs) {
        this.access = access;
        this.proofs = proofs;
    }

    @GET
    @Path("/{month}")
    @Operation(
            summary = "The proof of an account's balance at the end of a month",
            description = "By recorded time, in UTC. For the account's owner and for coordinators.")
    @APIResponse(responseCode = "200", description = "The balance, the way from it to the root, and the signed note.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see, or nothing sealed.")
    @APIResponse(responseCode = "422", description = "Not a month.")
    public Uni<SealedBalanceView> get(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "The month.", schema = @Schema(examples = "2026-05")) @PathParam("month")
                    String month) {
        return access.require(communityId)
                .flatMap(caller -> proofs.sealedBalance(caller, accountId, month(month)))
                .map(SealedBalanceView::of);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw DomainProblem.of(CommonProblem.INVALID, "This is not a month.")
                    .at("month", "Such as 2026-05.");
        }
    }
}
