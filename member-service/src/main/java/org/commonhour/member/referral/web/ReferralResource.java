package org.commonhour.member.referral.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.member.referral.Referral;
import org.commonhour.member.referral.ReferralService;
import org.commonhour.member.referral.ReferralState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals", description = "People whom agencies refer, and what came of it.")
class ReferralResource {

    private final Access access;
    private final ReferralService referrals;
    private final Idempotency idempotency;

    ReferralResource(Access access, ReferralService referrals, Idempotency idempotency) {
        this.access = access;
        this.referrals = referrals;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Refers a person who agreed to it.",
            description = "For staff and clients of the organisation. From then on they see the state alone.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201", responseDescription = "The referral")
    @APIResponse(responseCode = "422", description = "`organisation/unknown`")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.REFERRALS_WRITE)
    public Uni<RestResponse<ReferralView>> refer(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ReferralRequest request) {
        return access.require(communityId, Role.STAFF)
                .flatMap(caller -> idempotency
                        .once(
                                caller,
                                key,
                                "referrals",
                                request,
                                KeptReferral.class,
                                () -> referrals.refer(caller, request.wish()).map(ReferralResource::kept))
                        .flatMap(kept -> referrals.get(caller, kept.id()))
                        .map(referral -> view(caller, referral)))
                .map(view -> RestResponse.ResponseBuilder.<ReferralView>created(
                                URI.create("/api/v1/communities/" + communityId + "/referrals/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Operation(
            summary = "Lists referrals, newest first.",
            description = "Coordinators see all, with the people; staff and clients see the state of their own"
                    + " organisation's.")
    @APIResponse(responseCode = "200", description = "A page of referrals")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.REFERRALS_WRITE)
    public Uni<Page<ReferralView>> list(
            @RestPath UUID communityId, @Nullable @RestQuery ReferralState state, @BeanParam @Valid PageRequest page) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> referrals
                        .list(caller, state, page.after(UUID::fromString).orElse(null), page.limit() + 1)
                        .map(found -> Page.of(
                                        found, page, referral -> referral.id().toString())
                                .map(referral -> view(caller, referral))));
    }

    @GET
    @Path("/{referralId}")
    @Operation(summary = "Reads a referral.", description = "For coordinators, and for those who made it.")
    @APIResponse(responseCode = "200", description = "The referral")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.REFERRALS_WRITE)
    public Uni<ReferralView> get(@RestPath UUID communityId, @RestPath UUID referralId) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> referrals.get(caller, referralId).map(referral -> view(caller, referral)));
    }

    @POST
    @Path("/{referralId}/contact")
    @Operation(summary = "Notes that the person was reached.", description = "For coordinators.")
    @APIResponse(responseCode = "200", description = "The referral, CONTACTED")
    @APIResponse(responseCode = "409", description = "`referral/out-of-order`, `referral/ended`")
    public Uni<ReferralView> contact(
            @RestPath UUID communityId,
            @RestPath UUID referralId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NothingToSay request) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> step(
                        caller, key, "contact:" + referralId, request, () -> referrals.contact(caller, referralId)));
    }

    @POST
    @Path("/{referralId}/joining")
    @Operation(
            summary = "The person joins.",
            description =
                    "For coordinators. Without `memberId` a member of the referral's details is entered, who needs"
                            + " no sign-in; with it, the person had applied themselves.")
    @APIResponse(responseCode = "200", description = "The referral, JOINED")
    @APIResponse(responseCode = "409", description = "`referral/out-of-order`, `referral/ended`")
    @APIResponse(responseCode = "422", description = "`member/unknown`")
    public Uni<ReferralView> join(
            @RestPath UUID communityId,
            @RestPath UUID referralId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid JoinedRequest request) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> step(
                        caller,
                        key,
                        "joining:" + referralId,
                        request,
                        () -> referrals.join(caller, referralId, request.memberId())));
    }

    @POST
    @Path("/{referralId}/refusal")
    @Operation(
            summary = "The person does not want to join.",
            description = "For coordinators. What was known of the person is erased.")
    @APIResponse(responseCode = "200", description = "The referral, DECLINED")
    @APIResponse(responseCode = "409", description = "`referral/out-of-order`, `referral/ended`")
    public Uni<ReferralView> decline(
            @RestPath UUID communityId,
            @RestPath UUID referralId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NothingToSay request) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> step(
                        caller, key, "refusal:" + referralId, request, () -> referrals.decline(caller, referralId)));
    }

    @POST
    @Path("/{referralId}/withdrawal")
    @Operation(
            summary = "The person no longer agrees to be referred.",
            description = "For coordinators, and for those who made the referral. What was known of the person is"
                    + " erased.")
    @APIResponse(responseCode = "200", description = "The referral, WITHDRAWN")
    @APIResponse(responseCode = "409", description = "`referral/ended`")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.REFERRALS_WRITE)
    public Uni<ReferralView> withdraw(
            @RestPath UUID communityId,
            @RestPath UUID referralId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NothingToSay request) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> step(
                        caller,
                        key,
                        "withdrawal:" + referralId,
                        request,
                        () -> referrals.withdraw(caller, referralId)));
    }

    private Uni<ReferralView> step(
            Caller caller,
            @Nullable String key,
            String what,
            Object request,
            java.util.function.Supplier<Uni<Referral>> step) {
        return idempotency
                .once(
                        caller,
                        key,
                        what,
                        request,
                        KeptReferral.class,
                        () -> step.get().map(ReferralResource::kept))
                .flatMap(kept -> referrals.get(caller, kept.id()))
                .map(referral -> view(caller, referral));
    }

    private static ReferralView view(Caller caller, Referral referral) {
        Function<Referral, ReferralView> view =
                caller.has(Role.COORDINATOR) ? ReferralView::whole : ReferralView::ofState;
        return view.apply(referral);
    }

    private static KeptReferral kept(Referral referral) {
        return new KeptReferral(referral.id());
    }
}
