package org.commonhour.member.site.web;

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
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.site.SiteService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/sites")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
class SiteResource {

    private final Access access;
    private final SiteService sites;
    private final Idempotency idempotency;

    SiteResource(Access access, SiteService sites, Idempotency idempotency) {
        this.access = access;
        this.sites = sites;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Lists sites, of all organisations or of one.",
            description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "A page of sites")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<Page<SiteView>> list(
            @RestPath UUID communityId, @Nullable @RestQuery UUID organisationId, @BeanParam @Valid PageRequest page) {
        return access.require(communityId)
                .flatMap(caller -> sites.list(
                        communityId,
                        organisationId,
                        page.after(UUID::fromString).orElse(null),
                        page.limit() + 1))
                .map(found -> Page.of(found, page, site -> site.id().toString()).map(SiteView::of));
    }

    @POST
    @Operation(summary = "Registers a site.", description = "For coordinators and for staff of the organisation.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201", responseDescription = "The site")
    @APIResponse(responseCode = "409", description = "`site/name-taken`")
    @APIResponse(responseCode = "422", description = "`organisation/unknown`")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_WRITE)
    public Uni<RestResponse<SiteView>> add(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid SiteRequest request) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "sites",
                        request,
                        SiteView.class,
                        () -> sites.add(
                                        caller,
                                        request.organisationId(),
                                        request.name().strip(),
                                        request.postalAddress())
                                .map(SiteView::of)))
                .map(view -> RestResponse.ResponseBuilder.<SiteView>created(
                                URI.create("/api/v1/communities/" + communityId + "/sites/" + view.id()))
                        .entity(view)
                        .tag(Versions.tag(view.version()))
                        .build());
    }

    @PUT
    @Path("/{siteId}")
    @Operation(summary = "Changes a site.", description = "For coordinators and for staff of the organisation.")
    @APIResponse(responseCode = "200", description = "The site")
    @APIResponse(responseCode = "409", description = "`site/name-taken`")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_WRITE)
    public Uni<RestResponse<SiteView>> change(
            @RestPath UUID communityId,
            @RestPath UUID siteId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SiteChangeRequest request) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> sites.change(
                        caller,
                        siteId,
                        Versions.expected(ifMatch),
                        request.name().strip(),
                        request.postalAddress()))
                .map(changed -> RestResponse.ResponseBuilder.ok(SiteView.of(changed))
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    @GET
    @Path("/{siteId}")
    @Operation(summary = "Reads a site.", description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "The site")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<RestResponse<SiteView>> get(@RestPath UUID communityId, @RestPath UUID siteId) {
        return access.require(communityId)
                .flatMap(caller -> sites.get(communityId, siteId))
                .map(found -> RestResponse.ResponseBuilder.ok(SiteView.of(found))
                        .tag(Versions.tag(found.version()))
                        .build());
    }
}
