package org.commonhour.member.me.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Scopes;
import org.commonhour.member.me.MeService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "me")
class MeResource {

    private final Access access;
    private final MeService me;
    private final SecurityIdentity identity;

    MeResource(Access access, MeService me, SecurityIdentity identity) {
        this.access = access;
        this.me = me;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Tells who is signed in, and what they may do where.",
            description = "For anybody who is signed in; a person without any grant gets an empty list.")
    @APIResponse(responseCode = "200", description = "The person")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<MeView> me() {
        return access.requireSignedIn()
                .flatMap(subject -> me.membershipsOf(subject)
                        .map(memberships -> new MeView(
                                subject,
                                identity.hasRole("platform-administrator"),
                                memberships.stream()
                                        .map(MeView.MembershipView::of)
                                        .toList())));
    }
}
