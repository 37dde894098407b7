package org.commonhour.matching.arrangement.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.kit.web.Versions;
import org.commonhour.matching.QueryValues;
import org.commonhour.matching.arrangement.Arrangement;
import org.commonhour.matching.arrangement.ArrangementSearch;
import org.commonhour.matching.arrangement.ArrangementService;
import org.commonhour.matching.arrangement.ArrangementState;
import org.commonhour.matching.listing.Position;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Arrangements of a community. */
@Path("/api/v1/communities/{communityId}/arrangements")
@Tag(name = "Arrangements")
@Authenticated
@APIResponse(responseCode = "401", description = "`access/unauthenticated`: no valid token")
@APIResponse(responseCode = "404", description = "`request/not-found`: nothing here that the caller can see")
class ArrangementResource {

    private static final Role[] PEOPLE = {Role.MEMBER, Role.COORDINATOR};

    private final Access access;
    private final Idempotency idempotency;
    private final ArrangementService arrangements;

    ArrangementResource(Access access, Idempotency idempotency, ArrangementService arrangements) {
        this.access = access;
        this.idempotency = idempotency;
        this.arrangements = arrangements;
    }

    @POST
    @Operation(
            operationId = "invite",
            summary = "Invite a member to give what another needs",
            description = "The member with the need invites the member with the offer, or the other way round."
                    + " A coordinator names one of the two in `onBehalfOfMemberId`.")
    @APIResponse(responseCode = "201", description = "The invitation is sent")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`, `matching/not-a-party`")
    @APIResponse(
            responseCode = "409",
            description = "`matching/offer-not-live`, `matching/need-not-live`, `matching/already-invited`")
    @APIResponse(
            responseCode = "422",
            description = "`request/invalid`, `matching/member-missing`, `matching/member-unknown`,"
                    + " `matching/need-unknown`, `matching/offer-unknown`, `matching/same-member`,"
                    + " `idempotency/key-reused`")
    public Uni<RestResponse<ArrangementView>> invite(
            @PathParam("communityId") UUID communityId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ArrangementRequest request) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> idempotency.once(
                        caller,
                        key,
                        "invite",
                        request,
                        ArrangementView.class,
                        () -> arrangements
                                .invite(caller, request.onBehalfOfMemberId(), request.invitation())
                                .map(ArrangementView::of)))
                .map(view -> ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .header("Location", "/api/v1/communities/" + communityId + "/arrangements/" + view.id())
                        .tag(Versions.tag(view.version()))
                        .build());
    }

    @GET
    @Operation(
            operationId = "listArrangements",
            summary = "List arrangements, newest first",
            description = "A member sees their own; a coordinator sees all, or those of one member.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: another member's arrangements")
    @APIResponse(responseCode = "422", description = "`request/invalid`: a query parameter cannot be read")
    public Uni<Page<ArrangementView>> list(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "Only in this state.") @QueryParam("state") @Nullable String state,
            @Parameter(description = "Only of this member, giving or receiving.") @QueryParam("memberId") @Nullable
                    String memberId,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> arrangements.list(
                        new ArrangementSearch(
                                communityId,
                                QueryValues.choice(ArrangementState.class, "state", state),
                                whose(caller, QueryValues.id("memberId", memberId))),
                        page.after(Position::parse).orElse(Position.START),
                        page.limit() + 1))
                .map(found -> Page.of(found, page, ArrangementResource::key).map(ArrangementView::of));
    }

    @GET
    @Path("{arrangementId}")
    @Operation(
            operationId = "getArrangement",
            summary = "Get an arrangement",
            description = "With what its need and its offer say, for its two members and coordinators.")
    @APIResponse(responseCode = "200", description = "The arrangement, its version in `ETag`")
    public Uni<RestResponse<ArrangementView>> get(
            @PathParam("communityId") UUID communityId, @PathParam("arrangementId") UUID arrangementId) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> arrangements.get(caller, arrangementId))
                .chain(arrangement -> arrangements
                        .particulars(arrangement)
                        .map(particulars -> ArrangementView.of(arrangement, particulars)))
                .map(ArrangementResource::answer);
    }

    @POST
    @Path("{arrangementId}/agreement")
    @Operation(
            operationId = "agree",
            summary = "Agree to an invitation",
            description = "Only the invited member, or a coordinator for them. The ledger is asked to hold the"
                    + " receiver's hours: `holdState` is PENDING until it answers.")
    @APIResponse(responseCode = "200", description = "It is agreed")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(
            responseCode = "403",
            description = "`access/forbidden`, `matching/not-a-party`, `matching/not-invited`")
    @APIResponse(responseCode = "409", description = "`matching/not-possible-now`")
    @APIResponse(responseCode = "422", description = "`matching/member-missing`, `matching/member-unknown`")
    public Uni<RestResponse<ArrangementView>> agree(
            @PathParam("communityId") UUID communityId,
            @PathParam("arrangementId") UUID arrangementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ForMemberRequest request) {
        return command(communityId, arrangementId, key, request, "agree", arrangements::agree);
    }

    @POST
    @Path("{arrangementId}/refusal")
    @Operation(operationId = "decline", summary = "Decline an invitation", description = "No reason is needed.")
    @APIResponse(responseCode = "200", description = "It is declined")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(
            responseCode = "403",
            description = "`access/forbidden`, `matching/not-a-party`, `matching/not-invited`")
    @APIResponse(responseCode = "409", description = "`matching/not-possible-now`")
    @APIResponse(responseCode = "422", description = "`matching/member-missing`, `matching/member-unknown`")
    public Uni<RestResponse<ArrangementView>> decline(
            @PathParam("communityId") UUID communityId,
            @PathParam("arrangementId") UUID arrangementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ForMemberRequest request) {
        return command(communityId, arrangementId, key, request, "decline", arrangements::decline);
    }

    @POST
    @Path("{arrangementId}/cancellation")
    @Operation(
            operationId = "cancelArrangement",
            summary = "Call an arrangement off",
            description = "Either member, before it happens. An agreed need is live again; its hold is released.")
    @APIResponse(responseCode = "200", description = "It is called off")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`, `matching/not-a-party`")
    @APIResponse(responseCode = "409", description = "`matching/not-possible-now`")
    @APIResponse(responseCode = "422", description = "`matching/member-missing`, `matching/member-unknown`")
    public Uni<RestResponse<ArrangementView>> cancel(
            @PathParam("communityId") UUID communityId,
            @PathParam("arrangementId") UUID arrangementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ForMemberRequest request) {
        return command(communityId, arrangementId, key, request, "cancel", arrangements::cancel);
    }

    @POST
    @Path("{arrangementId}/missed")
    @Operation(
            operationId = "missArrangement",
            summary = "Say that an agreed arrangement did not come about",
            description = "Either member. The need is live again; its hold is released. Nobody is blamed.")
    @APIResponse(responseCode = "200", description = "It is missed")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`, `matching/not-a-party`")
    @APIResponse(responseCode = "409", description = "`matching/not-possible-now`")
    @APIResponse(responseCode = "422", description = "`matching/member-missing`, `matching/member-unknown`")
    public Uni<RestResponse<ArrangementView>> miss(
            @PathParam("communityId") UUID communityId,
            @PathParam("arrangementId") UUID arrangementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ForMemberRequest request) {
        return command(communityId, arrangementId, key, request, "miss", arrangements::miss);
    }

    private Uni<RestResponse<ArrangementView>> command(
            UUID communityId,
            UUID arrangementId,
            @Nullable String key,
            @Nullable ForMemberRequest request,
            String name,
            Command command) {
        ForMemberRequest given = ForMemberRequest.orEmpty(request);
        return access.require(communityId, PEOPLE)
                .chain(caller -> idempotency.once(
                        caller,
                        key,
                        name + ":" + arrangementId,
                        given,
                        ArrangementView.class,
                        () -> command.give(caller, given.onBehalfOfMemberId(), arrangementId)
                                .map(ArrangementView::of)))
                .map(ArrangementResource::answer);
    }

    private static @Nullable UUID whose(Caller caller, @Nullable UUID memberId) {
        if (caller.has(Role.COORDINATOR)) {
            return memberId;
        }
        UUID own = caller.memberId()
                .orElseThrow(() -> DomainProblem.of(CommonProblem.FORBIDDEN, "You are not a member here."));
        if (memberId != null && !memberId.equals(own)) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only a coordinator sees another member's arrangements.");
        }
        return own;
    }

    private static String key(Arrangement arrangement) {
        return new Position(arrangement.createdAt(), arrangement.id()).key();
    }

    private static RestResponse<ArrangementView> answer(ArrangementView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }

    /** One of the commands that move an arrangement on. */
    @FunctionalInterface
    private interface Command {
        Uni<Arrangement> give(Caller caller, @Nullable UUID onBehalfOfMemberId, UUID arrangementId);
    }
}
