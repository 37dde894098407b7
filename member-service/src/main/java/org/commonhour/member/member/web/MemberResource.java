package org.commonhour.member.member.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.member.MemberProfile;
import org.commonhour.member.member.MemberService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members")
class MemberResource {

    private static final Role[] SEE_ALL = {Role.MEMBER, Role.COORDINATOR, Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR};

    private final Access access;
    private final MemberService members;
    private final Idempotency idempotency;

    MemberResource(Access access, MemberService members, Idempotency idempotency) {
        this.access = access;
        this.members = members;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Lists members, or looks some up by id.",
            description = "With `ids`, for everybody who holds a grant in the community, so that screens can show"
                    + " names; ids that are no members here are left out. Without, for members and those who run the"
                    + " community. Contacts are there for coordinators and for oneself only.")
    @APIResponse(responseCode = "200", description = "A page of members")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.MEMBERS_READ)
    public Uni<Page<MemberView>> list(
            @RestPath UUID communityId,
            @Parameter(description = "At most 100 ids, separated by commas.") @Nullable @RestQuery String ids,
            @BeanParam @Valid PageRequest page) {
        if (ids != null) {
            return access.require(communityId)
                    .flatMap(caller -> members.named(caller, WantedMembers.parse(ids)))
                    .map(found -> new Page<>(found, null).map(MemberView::of));
        }
        return access.require(communityId, SEE_ALL)
                .flatMap(caller ->
                        members.list(caller, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found -> Page.of(
                                found, page, profile -> profile.member().id().toString())
                        .map(MemberView::of));
    }

    @POST
    @Operation(
            summary = "Enters a member.",
            description = "For coordinators, for people who phone or walk in. With `subjectId` the person also gets"
                    + " the grant to sign in.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201", responseDescription = "The member")
    @APIResponse(responseCode = "409", description = "`grant/already-held`")
    public Uni<RestResponse<MemberView>> add(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NewMemberRequest request) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> idempotency
                        .once(
                                caller,
                                key,
                                "members",
                                request,
                                KeptMember.class,
                                () -> members.add(caller, request.wanted()).map(member -> new KeptMember(member.id())))
                        .flatMap(kept -> members.get(caller, kept.id())))
                .map(profile -> RestResponse.ResponseBuilder.<MemberView>created(URI.create("/api/v1/communities/"
                                + communityId + "/members/" + profile.member().id()))
                        .entity(MemberView.of(profile))
                        .tag(Versions.tag(profile.member().version()))
                        .build());
    }

    @GET
    @Path("/{memberId}")
    @Operation(summary = "Reads a member.", description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "The member")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.MEMBERS_READ)
    public Uni<RestResponse<MemberView>> get(@RestPath UUID communityId, @RestPath UUID memberId) {
        return access.require(communityId)
                .flatMap(caller -> members.get(caller, memberId))
                .map(MemberResource::answer);
    }

    @PUT
    @Path("/{memberId}")
    @Operation(summary = "Changes a member's details.", description = "For the member and for coordinators.")
    @APIResponse(responseCode = "200", description = "The member")
    @APIResponse(responseCode = "409", description = "`member/left`")
    public Uni<RestResponse<MemberView>> change(
            @RestPath UUID communityId,
            @RestPath UUID memberId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MemberRequest request) {
        return access.require(communityId)
                .flatMap(caller -> members.change(caller, memberId, Versions.expected(ifMatch), request.details())
                        .flatMap(member -> members.get(caller, memberId)))
                .map(MemberResource::answer);
    }

    @POST
    @Path("/{memberId}/departure")
    @Operation(
            summary = "Takes a member out of the community.",
            description = "For the member and for coordinators. The sign-in ends at once; the record stays.")
    @APIResponse(responseCode = "204", description = "The member has left")
    @APIResponse(responseCode = "409", description = "`member/left`")
    public Uni<RestResponse<Void>> leave(
            @RestPath UUID communityId,
            @RestPath UUID memberId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DepartureRequest request) {
        return access.require(communityId)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "departure:" + memberId,
                        Map.of(),
                        KeptMember.class,
                        () -> members.leave(caller, memberId).map(member -> new KeptMember(member.id()))))
                .replaceWith(() -> RestResponse.noContent());
    }

    private static RestResponse<MemberView> answer(MemberProfile profile) {
        return RestResponse.ResponseBuilder.ok(MemberView.of(profile))
                .tag(Versions.tag(profile.member().version()))
                .build();
    }
}
