package org.commonhour.matching.need.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.kit.web.Versions;
import org.commonhour.matching.QueryValues;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.member.MemberService;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedSearch;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.need.NeedState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Needs of a community. */
@Path("/api/v1/communities/{communityId}/needs")
@Tag(name = "Needs")
@Authenticated
@APIResponse(responseCode = "401", description = "`access/unauthenticated`: no valid token")
@APIResponse(responseCode = "404", description = "`request/not-found`: nothing here that the caller can see")
class NeedResource {

    private static final Role[] PEOPLE = {Role.MEMBER, Role.COORDINATOR};

    private final Access access;
    private final Idempotency idempotency;
    private final MemberService members;
    private final NeedService needs;

    NeedResource(Access access, Idempotency idempotency, MemberService members, NeedService needs) {
        this.access = access;
        this.idempotency = idempotency;
        this.members = members;
        this.needs = needs;
    }

    @POST
    @Operation(
            operationId = "createNeed",
            summary = "Ask for something",
            description = "A member asks for themself; a coordinator names the member in `onBehalfOfMemberId`.")
    @APIResponse(responseCode = "201", description = "The need is live")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: only a coordinator acts for others")
    @APIResponse(
            responseCode = "422",
            description = "`request/invalid`, `matching/member-missing`, `matching/member-unknown`,"
                    + " `matching/service-unknown`, `idempotency/key-reused`")
    public Uni<RestResponse<NeedView>> create(
            @PathParam("communityId") UUID communityId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NeedRequest request) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> idempotency.once(
                        caller, key, "create-need", request, NeedView.class, () -> create(caller, request)))
                .map(view -> ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .header("Location", "/api/v1/communities/" + communityId + "/needs/" + view.id())
                        .tag(Versions.tag(view.version()))
                        .build());
    }

    @GET
    @Operation(
            operationId = "listNeeds",
            summary = "List needs, newest first",
            description = "Live needs are for all members; others are seen by their own member and by coordinators.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: neither member nor coordinator")
    @APIResponse(responseCode = "422", description = "`request/invalid`: a query parameter cannot be read")
    public Uni<Page<NeedView>> list(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "Only of this category.") @QueryParam("category") @Nullable String category,
            @Parameter(description = "Only in this state: LIVE, ARRANGED, DONE or WITHDRAWN.")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Only of this member.") @QueryParam("memberId") @Nullable String memberId,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> needs.list(
                        new NeedSearch(
                                communityId,
                                QueryValues.choice(Category.class, "category", category),
                                QueryValues.choice(NeedState.class, "state", state),
                                QueryValues.id("memberId", memberId),
                                caller.has(Role.COORDINATOR)
                                        ? null
                                        : caller.memberId().orElse(null)),
                        page.after(Position::parse).orElse(Position.START),
                        page.limit() + 1))
                .map(found -> Page.of(found, page, NeedResource::key).map(NeedView::of));
    }

    @GET
    @Path("{needId}")
    @Operation(operationId = "getNeed", summary = "Get a need")
    @APIResponse(responseCode = "200", description = "The need, its version in `ETag`")
    public Uni<RestResponse<NeedView>> get(
            @PathParam("communityId") UUID communityId, @PathParam("needId") UUID needId) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> needs.get(caller, needId))
                .map(NeedResource::answer);
    }

    @PUT
    @Path("{needId}")
    @Operation(
            operationId = "changeNeed",
            summary = "Put a need in other words",
            description =
                    "While nobody has agreed to help. Invitations that are out keep the terms they were made with.")
    @APIResponse(responseCode = "200", description = "The need as it is now")
    @APIResponse(responseCode = "400", description = "`request/unreadable`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: another member's need")
    @APIResponse(responseCode = "409", description = "`matching/need-not-live`")
    @APIResponse(responseCode = "412", description = "`precondition/stale`: changed since it was read")
    @APIResponse(responseCode = "422", description = "`request/invalid`, `matching/service-unknown`")
    @APIResponse(responseCode = "428", description = "`precondition/missing`: `If-Match` is needed")
    public Uni<RestResponse<NeedView>> change(
            @PathParam("communityId") UUID communityId,
            @PathParam("needId") UUID needId,
            @Parameter(description = "The ETag of the version to change.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @NotNull @Valid NeedChangeRequest request) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> needs.reword(caller, needId, Versions.expected(ifMatch), request.words()))
                .map(NeedResource::answer);
    }

    @POST
    @Path("{needId}/withdrawal")
    @Operation(
            operationId = "withdrawNeed",
            summary = "Take a need back",
            description =
                    "Invitations for it are called off. An agreed need is freed by cancelling its arrangement first.")
    @APIResponse(responseCode = "200", description = "The need is withdrawn")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: another member's need")
    @APIResponse(responseCode = "409", description = "`matching/need-not-live`")
    @APIResponse(responseCode = "422", description = "`idempotency/key-reused`")
    public Uni<RestResponse<NeedView>> withdraw(
            @PathParam("communityId") UUID communityId,
            @PathParam("needId") UUID needId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable WithdrawalRequest request) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> idempotency.once(
                        caller,
                        key,
                        "withdraw-need:" + needId,
                        Objects.requireNonNullElse(request, new WithdrawalRequest()),
                        NeedView.class,
                        () -> needs.withdraw(caller, needId).map(NeedView::of)))
                .map(NeedResource::answer);
    }

    private Uni<NeedView> create(Caller caller, NeedRequest request) {
        return members.actor(caller, request.onBehalfOfMemberId())
                .chain(actor -> needs.create(actor, request.words()))
                .map(NeedView::of);
    }

    private static String key(Need need) {
        return new Position(need.createdAt(), need.id()).key();
    }

    private static RestResponse<NeedView> answer(Need need) {
        return answer(NeedView.of(need));
    }

    private static RestResponse<NeedView> answer(NeedView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }
}
