package org.commonhour.ledger.insight.web;

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
import org.commonhour.ledger.insight.SavingsScenario;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/insight/savings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
class SavingsResource {

    private final Access access;

    SavingsResource(Access access) {
        this.access = access;
    }

    @POST
    @Operation(
            summary = "A scenario of preventative savings from terms of one's own",
            description =
                    "For coordinators and analysts. Nothing is stored, so no idempotency key is needed; unit costs"
                            + " are for whoever asks to bring, with a source. The answer is modelled, not observed.")
    @APIResponse(responseCode = "200", description = "Low, central and high, with the weakest evidence.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "A term out of order or out of bounds.")
    public Uni<SavingsView> scenario(
            @PathParam("communityId") UUID communityId, @NotNull @Valid SavingsRequest request) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .map(caller -> SavingsView.of(
                        SavingsScenario.of(request.terms()), request.currency(), request.unitCostSource()));
    }
}
