package org.commonhour.member.community.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.community.Community;
import org.commonhour.member.community.CommunityService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/publication")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communities")
class PublicationResource {

    private final Access access;
    private final CommunityService communities;

    PublicationResource(Access access, CommunityService communities) {
        this.access = access;
        this.communities = communities;
    }

    @GET
    @Operation(
            summary = "Whether the community's organisations and services are in the public directory.",
            description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "What is published")
    public Uni<RestResponse<PublicationView>> get(@RestPath UUID communityId) {
        return access.require(communityId)
                .flatMap(caller -> communities.get(communityId))
                .map(PublicationResource::answer);
    }

    @PUT
    @Operation(
            summary = "Publishes the community's organisations, services and sites, or takes them back.",
            description =
                    "For administrators. What is published is at `/hsds`, open to everybody. Nothing about members"
                            + " and their offers is ever there.")
    @APIResponse(responseCode = "200", description = "What is published now")
    public Uni<RestResponse<PublicationView>> change(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequest request) {
        return access.require(communityId, Role.ADMINISTRATOR)
                .flatMap(caller ->
                        communities.publish(communityId, Versions.expected(ifMatch), request.publishesServices()))
                .map(PublicationResource::answer);
    }

    private static RestResponse<PublicationView> answer(Community community) {
        return RestResponse.ResponseBuilder.ok(PublicationView.of(community))
                .tag(Versions.tag(community.version()))
                .build();
    }
}
