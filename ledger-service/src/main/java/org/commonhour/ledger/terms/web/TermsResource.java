package org.commonhour.ledger.terms.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.kit.web.Versions;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.posting.AccountOutcome;
import org.commonhour.ledger.terms.TermsService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/accounts/{accountId}/terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class TermsResource {

    private final Access access;
    private final AccountService accounts;
    private final TermsService terms;

    TermsResource(Access access, AccountService accounts, TermsService terms) {
        this.access = access;
        this.accounts = accounts;
        this.terms = terms;
    }

    @GET
    @Operation(summary = "The state and the limits of an account, with the version to name when they are changed")
    @APIResponse(responseCode = "200", description = "The terms; the ETag is their revision.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    public Uni<RestResponse<TermsView>> get(
            @PathParam("communityId") UUID communityId, @PathParam("accountId") UUID accountId) {
        return access.require(communityId)
                .flatMap(caller -> accounts.getVisible(caller, accountId))
                .map(account -> tagged(TermsView.of(account)));
    }

    @PUT
    @Path("/limits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give an account other limits, for coordinators",
            description = "From then on; what went before keeps the limits of its time. An account that is beyond its"
                    + " new limits may only come nearer.")
    @APIResponse(responseCode = "200", description = "The terms as they are now.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "You are not a coordinator.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    @APIResponse(responseCode = "409", description = "The account is closed.")
    @APIResponse(responseCode = "412", description = "Somebody changed the terms meanwhile.")
    @APIResponse(responseCode = "422", description = "The limits contradict each other.")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing.")
    public Uni<RestResponse<TermsView>> changeLimits(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LimitsRequest request) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> terms.changeLimit(
                        caller, accountId, request.toLimit(), Versions.expected(ifMatch), request.reason()))
                .map(TermsResource::answer);
    }

    @PUT
    @Path("/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Freeze, open or close an account",
            description = "Coordinators may do all three, a holder may close the own account. Nothing may be held on an"
                    + " account that is closed, and its balance is 0 or goes to a pot. Done before is done.")
    @APIResponse(responseCode = "200", description = "The terms as they are now.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "This needs a coordinator.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    @APIResponse(responseCode = "409", description = "The account cannot have this state now; `code` says why.")
    @APIResponse(responseCode = "422", description = "No such pot, or the pot cannot take or give so much.")
    public Uni<RestResponse<TermsView>> changeState(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @Valid @NotNull StateRequest request) {
        return access.require(communityId)
                .flatMap(caller ->
                        terms.changeState(caller, accountId, request.state(), request.reason(), request.toClosing()))
                .map(TermsResource::answer);
    }

    @GET
    @Path("/history")
    @Operation(summary = "Every change of an account's state and limits, newest first")
    @APIResponse(responseCode = "200", description = "A page of changes.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    @APIResponse(responseCode = "422", description = "A limit out of bounds, or a cursor that is not ours.")
    public Uni<Page<TermView>> history(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @Valid @BeanParam PageRequest page) {
        long before = page.after(Long::parseLong).orElse(Long.MAX_VALUE);
        return access.require(communityId)
                .flatMap(caller -> terms.history(caller, accountId, before, page.limit() + 1)
                        .map(found -> Page.of(found, page, term -> Long.toString(term.revision()))
                                .map(term -> TermView.of(term, caller.has(Role.COORDINATOR)))));
    }

    private static RestResponse<TermsView> answer(AccountOutcome outcome) {
        return outcome.fold(changed -> tagged(TermsView.of(changed.account())), refused -> {
            var problem = DomainProblem.of(refused.problem(), refused.detail());
            throw refused.field() == null ? problem : problem.at("/" + refused.field(), refused.detail());
        });
    }

    private static RestResponse<TermsView> tagged(TermsView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(Versions.tag(view.revision()))
                .build();
    }
}
