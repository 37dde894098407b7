package org.commonhour.ledger.account.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/pots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pots", description = "Hours that belong to nobody alone: a community fund, a group's pot.")
class PotResource {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

    private final Access access;
    private final AccountService accounts;

    PotResource(Access access, AccountService accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "The pots of the community, for everybody in it")
    @APIResponse(responseCode = "200", description = "A page of pots.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "A limit out of bounds, or a cursor that is not ours.")
    public Uni<Page<PotView>> list(@PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        var after = page.after(UUID::fromString).orElse(null);
        return access.require(communityId)
                .flatMap(caller -> accounts.page(communityId, AccountKind.POT, after, page.limit() + 1))
                .map(found ->
                        Page.of(found, page, account -> account.id().toString()).map(PotView::of));
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Open a pot, for coordinators",
            description = "A pot that is there already stays as it is. Fill it with a transfer of kind GRANT from the"
                    + " issue account, or with gifts.")
    @APIResponse(responseCode = "200", description = "The pot.")
    @APIResponse(responseCode = "403", description = "You are not a coordinator.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "Not a code.")
    public Uni<PotView> open(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "1 to 40 lower-case letters, digits and hyphens.") @PathParam("code")
                    String code) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> {
                    if (!CODE.matcher(code).matches()) {
                        throw DomainProblem.of(CommonProblem.INVALID, "This is not a code for a pot.")
                                .at("code", "1 to 40 lower-case letters, digits and hyphens.");
                    }
                    return accounts.pot(communityId, code);
                })
                .map(PotView::of);
    }
}
