package org.commonhour.ledger.balance.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Moments;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.balance.BalanceService;
import org.commonhour.ledger.balance.PastBalance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/accounts/{accountId}/balance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class BalanceResource {

    private final Access access;
    private final AccountService accounts;
    private final BalanceService balances;
    private final Clock clock;

    BalanceResource(Access access, AccountService accounts, BalanceService balances, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.balances = balances;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The balance now or at a past moment",
            description = "By what had been recorded by the moment, which never changes afterwards; or by what had"
                    + " happened by then, which changes when something is recorded late. Without a moment: now.")
    @APIResponse(responseCode = "200", description = "The balance; 0 before the first entry.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    @APIResponse(
            responseCode = "422",
            description = "Two moments, a moment in the future or one that cannot be read; or so many entries since a"
                    + " moment of happening that they are not counted.")
    @APIResponse(responseCode = "503", description = "Something that began before the moment is still being written.")
    public Uni<BalanceView> get(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "What had been recorded by this moment (RFC 3339).", example = Moments.MOMENT)
                    @QueryParam("recordedAt")
                    @Nullable
                    String recordedAt,
            @Parameter(description = "What had happened by this moment (RFC 3339).", example = Moments.MOMENT)
                    @QueryParam("occurredAt")
                    @Nullable
                    String occurredAt) {
        return access.require(communityId)
                .flatMap(caller -> accounts.getVisible(caller, accountId))
                .flatMap(account -> at(
                        account, Moments.moment("recordedAt", recordedAt), Moments.moment("occurredAt", occurredAt)));
    }

    private Uni<BalanceView> at(Account account, @Nullable Instant recordedAt, @Nullable Instant occurredAt) {
        if (recordedAt != null && occurredAt != null) {
            throw DomainProblem.of(CommonProblem.INVALID, "Ask for one moment only.")
                    .at("recordedAt", "Leave out this one, or occurredAt.")
                    .at("occurredAt", "Leave out this one, or recordedAt.");
        }
        if (recordedAt != null) {
            return balances.recordedBy(account, recordedAt)
                    .map(past -> BalanceView.of(account.id(), past, recordedAt, null));
        }
        if (occurredAt != null) {
            return balances.happenedBy(account, occurredAt)
                    .map(past -> BalanceView.of(account.id(), past, null, occurredAt));
        }
        var now = new PastBalance(account.balance(), account.version());
        return Uni.createFrom().item(BalanceView.of(account.id(), now, clock.instant(), null));
    }
}
