package org.commonhour.member.community.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.community.CommunityService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communities")
class CommunityResource {

    private final Access access;
    private final CommunityService communities;
    private final Idempotency idempotency;

    CommunityResource(Access access, CommunityService communities, Idempotency idempotency) {
        this.access = access;
        this.communities = communities;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "Lists all communities, to choose one to join.")
    @APIResponse(responseCode = "200", description = "A page of communities")
    public Uni<Page<CommunityView>> list(@BeanParam @Valid PageRequest page) {
        return access.requireSignedIn()
                .flatMap(
                        subject -> communities.list(page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found -> Page.of(found, page, community -> community.id().toString())
                        .map(CommunityView::of));
    }

    @POST
    @RolesAllowed("platform-administrator")
    @Operation(
            summary = "Founds a community.",
            description = "For administrators of the platform. The founder is its first coordinator and administrator.")
    @APIResponseSchema(value = CommunityView.class, responseCode = "201", responseDescription = "The community")
    @APIResponse(responseCode = "403", description = "`access/forbidden`")
    public Uni<RestResponse<CommunityView>> found(
            @Nullable @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CommunityRequest request) {
        return access.requireSignedIn()
                .flatMap(subject -> idempotency.once(
                        subject,
                        key,
                        "communities",
                        request,
                        CommunityView.class,
                        () -> communities.found(subject, request.name()).map(CommunityView::of)))
                .map(view -> RestResponse.ResponseBuilder.<CommunityView>created(
                                URI.create("/api/v1/communities/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("/{communityId}")
    @Operation(summary = "Reads a community.")
    @APIResponse(responseCode = "200", description = "The community")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<RestResponse<CommunityView>> get(@RestPath UUID communityId) {
        return access.require(communityId)
                .flatMap(caller -> communities.get(communityId))
                .map(community -> RestResponse.ResponseBuilder.ok(CommunityView.of(community))
                        .tag(Versions.tag(community.version()))
                        .build());
    }
}
