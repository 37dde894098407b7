package org.commonhour.ledger.hold.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.hold.HoldService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/accounts/{accountId}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AccountHoldResource {

    private final Access access;
    private final AccountService accounts;
    private final HoldService holds;

    AccountHoldResource(Access access, AccountService accounts, HoldService holds) {
        this.access = access;
        this.accounts = accounts;
        this.holds = holds;
    }

    @GET
    @Operation(summary = "The holds that take from or give to an account, whatever became of them")
    @APIResponse(responseCode = "200", description = "A page of holds.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    @APIResponse(responseCode = "422", description = "A limit out of bounds, or a cursor that is not ours.")
    public Uni<Page<HoldView>> list(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @Valid @BeanParam PageRequest page) {
        var after = page.after(UUID::fromString).orElse(null);
        return access.require(communityId)
                .flatMap(caller -> accounts.getVisible(caller, accountId))
                .flatMap(account -> holds.ofAccount(communityId, account.id(), after, page.limit() + 1))
                .map(found -> Page.of(found, page, hold -> hold.id().toString()).map(HoldView::of));
    }
}
