package org.commonhour.ledger.transfer.web;

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
import org.commonhour.ledger.transfer.TransferService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/accounts/{accountId}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class EntryResource {

    private final Access access;
    private final AccountService accounts;
    private final TransferService transfers;

    EntryResource(Access access, AccountService accounts, TransferService transfers) {
        this.access = access;
        this.accounts = accounts;
        this.transfers = transfers;
    }

    @GET
    @Operation(summary = "The lines of an account, newest first")
    @APIResponse(responseCode = "200", description = "A page of entries.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    @APIResponse(responseCode = "422", description = "A limit out of bounds, or a cursor that is not ours.")
    public Uni<Page<EntryView>> list(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @Valid @BeanParam PageRequest page) {
        long before = page.after(Long::parseLong).orElse(Long.MAX_VALUE);
        return access.require(communityId)
                .flatMap(caller -> accounts.getVisible(caller, accountId))
                .flatMap(account -> transfers.entriesOf(communityId, account.id(), before, page.limit() + 1))
                .map(found -> Page.of(found, page, entry -> Long.toString(entry.version()))
                        .map(EntryView::of));
    }
}
