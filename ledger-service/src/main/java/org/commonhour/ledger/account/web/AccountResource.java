package org.commonhour.ledger.account.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Accounts hold minutes within a floor and a ceiling.")
class AccountResource {

    private final Access access;
    private final AccountService accounts;

    AccountResource(Access access, AccountService accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    @GET
    @Path("/mine")
    @Operation(summary = "Your own account as a member of this community")
    @APIResponse(responseCode = "200", description = "Your account.")
    @APIResponse(responseCode = "403", description = "You are not a member of this community.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Uni<AccountView> mine(@PathParam("communityId") UUID communityId) {
        return access.require(communityId, Role.MEMBER)
                .map(caller -> caller.memberId()
                        .orElseThrow(() -> DomainProblem.of(CommonProblem.NOT_FOUND, "You have no account here.")))
                .flatMap(memberId -> accounts.ofMember(communityId, memberId))
                .map(AccountView::of);
    }

    @GET
    @Operation(summary = "The community's accounts, for coordinators")
    @APIResponse(responseCode = "200", description = "A page of accounts.")
    @APIResponse(responseCode = "403", description = "You are not a coordinator.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "An unknown kind, no id, or a limit out of bounds.")
    public Uni<Page<AccountView>> list(
            @PathParam("communityId") UUID communityId,
            @Parameter(
                            description = "Only accounts of this kind.",
                            schema = @Schema(implementation = AccountKind.class))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(
                            description = "Only the account of this member or organisation.",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("ownerId")
                    @Nullable
                    String ownerId,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> found(
                        communityId,
                        kind(kind),
                        owner(ownerId),
                        page.after(UUID::fromString).orElse(null),
                        page))
                .map(found ->
                        Page.of(found, page, account -> account.id().toString()).map(AccountView::of));
    }

    @GET
    @Path("/{accountId}")
    @Operation(summary = "One account, for its owner and for coordinators")
    @APIResponse(responseCode = "200", description = "The account.")
    @APIResponse(responseCode = "404", description = "No such account, as far as you can see.")
    public Uni<AccountView> get(@PathParam("communityId") UUID communityId, @PathParam("accountId") UUID accountId) {
        return access.require(communityId)
                .flatMap(caller -> accounts.getVisible(caller, accountId))
                .map(AccountView::of);
    }

    private Uni<List<Account>> found(
            UUID communityId,
            @Nullable AccountKind kind,
            @Nullable UUID ownerId,
            @Nullable UUID after,
            PageRequest page) {
        return ownerId == null
                ? accounts.page(communityId, kind, after, page.limit() + 1)
                : accounts.ownedBy(communityId, kind, ownerId);
    }

    private static @Nullable UUID owner(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw DomainProblem.of(CommonProblem.INVALID, "This is not an id.").at("ownerId", "must be a UUID");
        }
    }

    private static @Nullable AccountKind kind(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DomainProblem.of(CommonProblem.INVALID, "There is no such kind of account.")
                        .at(
                                "kind",
                                Arrays.stream(AccountKind.values())
                                        .map(AccountKind::name)
                                        .collect(Collectors.joining(", ", "One of ", "."))));
    }
}
