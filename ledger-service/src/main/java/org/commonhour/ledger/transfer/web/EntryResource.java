package org.commonhour.ledger.transfer.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.web.Moments;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.balance.BalanceService;
import org.commonhour.ledger.balance.PastBalance;
import org.commonhour.ledger.transfer.TransferService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/accounts/{accountId}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class EntryResource {

    private final Access access;
    private final AccountService accounts;
    private final BalanceService balances;
    private final TransferService transfers;

    EntryResource(Access access, AccountService accounts, BalanceService balances, TransferService transfers) {
        this.access = access;
        this.accounts = accounts;
        this.balances = balances;
        this.transfers = transfers;
    }

    @GET
    @Operation(summary = "The lines of an account, newest first")
    @APIResponse(responseCode = "200", description = "A page of entries.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    @APIResponse(
            responseCode = "422",
            description = "A limit out of bounds, a cursor that is not ours, or a time that cannot be read.")
    public Uni<Page<EntryView>> list(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "Only what was recorded at this moment or later.", example = Moments.MOMENT)
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Only what was recorded before this moment.", example = Moments.MOMENT)
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Valid @BeanParam PageRequest page) {
        long before = page.after(Long::parseLong).orElse(Long.MAX_VALUE);
        return access.require(communityId)
                .flatMap(caller -> accounts.getVisible(caller, accountId))
                .flatMap(account -> lastBefore(account, Moments.moment("from", from), 0)
                        .flatMap(first -> lastBefore(account, Moments.moment("to", to), Long.MAX_VALUE - 1)
                                .flatMap(last -> transfers.entriesOf(
                                        communityId,
                                        account.id(),
                                        first,
                                        Math.min(before, last + 1),
                                        page.limit() + 1))))
                .map(found -> Page.of(found, page, entry -> Long.toString(entry.version()))
                        .map(EntryView::of));
    }

    /** The number of the account's last entry recorded before the moment. */
    private Uni<Long> lastBefore(Account account, @Nullable Instant moment, long always) {
        return moment == null
                ? Uni.createFrom().item(always)
                : balances.recordedBefore(account.communityId(), account.id(), moment)
                        .map(PastBalance::version);
    }
}
