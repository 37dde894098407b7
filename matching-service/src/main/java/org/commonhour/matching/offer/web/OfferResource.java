package org.commonhour.matching.offer.web;

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
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferSearch;
import org.commonhour.matching.offer.OfferService;
import org.commonhour.matching.offer.OfferState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Offers of a community. */
@Path("/api/v1/communities/{communityId}/offers")
@Tag(name = "Offers")
@Authenticated
@APIResponse(responseCode = "401", description = "`access/unauthenticated`: no valid token")
@APIResponse(responseCode = "404", description = "`request/not-found`: nothing here that the caller can see")
class OfferResource {

    private static final Role[] PEOPLE = {Role.MEMBER, Role.COORDINATOR};

    private final Access access;
    private final Idempotency idempotency;
    private final MemberService members;
    private final OfferService offers;

    OfferResource(Access access, Idempotency idempotency, MemberService members, OfferService offers) {
        this.access = access;
        this.idempotency = idempotency;
        this.members = members;
        this.offers = offers;
    }

    @POST
    @Operation(
            operationId = "createOffer",
            summary = "Offer something",
            description = "A member offers for themself; a coordinator names the member in `onBehalfOfMemberId`.")
    @APIResponse(responseCode = "201", description = "The offer is live")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: only a coordinator acts for others")
    @APIResponse(
            responseCode = "422",
            description = "`request/invalid`, `matching/member-missing`, `matching/member-unknown`,"
                    + " `idempotency/key-reused`")
    public Uni<RestResponse<OfferView>> create(
            @PathParam("communityId") UUID communityId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid OfferRequest request) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> idempotency.once(
                        caller, key, "create-offer", request, OfferView.class, () -> create(caller, request)))
                .map(view -> ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .header("Location", "/api/v1/communities/" + communityId + "/offers/" + view.id())
                        .tag(Versions.tag(view.version()))
                        .build());
    }

    @GET
    @Operation(
            operationId = "listOffers",
            summary = "List offers, newest first",
            description = "Live offers are for all members; others are seen by their own member and by coordinators.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: neither member nor coordinator")
    @APIResponse(responseCode = "422", description = "`request/invalid`: a query parameter cannot be read")
    public Uni<Page<OfferView>> list(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "Only of this category.") @QueryParam("category") @Nullable String category,
            @Parameter(description = "Only in this state: LIVE, DONE or WITHDRAWN.") @QueryParam("state") @Nullable
                    String state,
            @Parameter(description = "Only of this member.") @QueryParam("memberId") @Nullable String memberId,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> offers.list(
                        new OfferSearch(
                                communityId,
                                QueryValues.choice(Category.class, "category", category),
                                QueryValues.choice(OfferState.class, "state", state),
                                QueryValues.id("memberId", memberId),
                                caller.has(Role.COORDINATOR)
                                        ? null
                                        : caller.memberId().orElse(null)),
                        page.after(Position::parse).orElse(Position.START),
                        page.limit() + 1))
                .map(found -> Page.of(found, page, OfferResource::key).map(OfferView::of));
    }

    @GET
    @Path("{offerId}")
    @Operation(operationId = "getOffer", summary = "Get an offer")
    @APIResponse(responseCode = "200", description = "The offer, its version in `ETag`")
    public Uni<RestResponse<OfferView>> get(
            @PathParam("communityId") UUID communityId, @PathParam("offerId") UUID offerId) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> offers.get(caller, offerId))
                .map(OfferResource::answer);
    }

    @PUT
    @Path("{offerId}")
    @Operation(operationId = "changeOffer", summary = "Put an offer in other words")
    @APIResponse(responseCode = "200", description = "The offer as it is now")
    @APIResponse(responseCode = "400", description = "`request/unreadable`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: another member's offer")
    @APIResponse(responseCode = "409", description = "`matching/offer-not-live`")
    @APIResponse(responseCode = "412", description = "`precondition/stale`: changed since it was read")
    @APIResponse(responseCode = "422", description = "`request/invalid`")
    @APIResponse(responseCode = "428", description = "`precondition/missing`: `If-Match` is needed")
    public Uni<RestResponse<OfferView>> change(
            @PathParam("communityId") UUID communityId,
            @PathParam("offerId") UUID offerId,
            @Parameter(description = "The ETag of the version to change.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @NotNull @Valid OfferChangeRequest request) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> offers.reword(caller, offerId, Versions.expected(ifMatch), request.words()))
                .map(OfferResource::answer);
    }

    @POST
    @Path("{offerId}/withdrawal")
    @Operation(
            operationId = "withdrawOffer",
            summary = "Take an offer back",
            description = "Invitations to it that nobody has agreed to are called off; what is agreed stays.")
    @APIResponse(responseCode = "200", description = "The offer is withdrawn")
    @APIResponse(responseCode = "400", description = "`request/unreadable`, `idempotency/key-missing`")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: another member's offer")
    @APIResponse(responseCode = "409", description = "`matching/offer-not-live`")
    @APIResponse(responseCode = "422", description = "`idempotency/key-reused`")
    public Uni<RestResponse<OfferView>> withdraw(
            @PathParam("communityId") UUID communityId,
            @PathParam("offerId") UUID offerId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable WithdrawalRequest request) {
        return access.require(communityId, PEOPLE)
                .chain(caller -> idempotency.once(
                        caller,
                        key,
                        "withdraw-offer:" + offerId,
                        Objects.requireNonNullElse(request, new WithdrawalRequest()),
                        OfferView.class,
                        () -> offers.withdraw(caller, offerId).map(OfferView::of)))
                .map(OfferResource::answer);
    }

    private Uni<OfferView> create(Caller caller, OfferRequest request) {
        return members.actor(caller, request.onBehalfOfMemberId())
                .chain(actor -> offers.create(actor, request.words()))
                .map(OfferView::of);
    }

    private static String key(Offer offer) {
        return new Position(offer.createdAt(), offer.id()).key();
    }

    private static RestResponse<OfferView> answer(Offer offer) {
        return answer(OfferView.of(offer));
    }

    private static RestResponse<OfferView> answer(OfferView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }
}
