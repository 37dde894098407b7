package org.commonhour.member.organisation.web;

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
import org.commonhour.member.organisation.OrganisationService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
class OrganisationResource {

    private final Access access;
    private final OrganisationService organisations;
    private final Idempotency idempotency;

    OrganisationResource(Access access, OrganisationService organisations, Idempotency idempotency) {
        this.access = access;
        this.organisations = organisations;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "Lists organisations.", description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "A page of organisations")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<Page<OrganisationView>> list(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return access.require(communityId)
                .flatMap(caller -> organisations.list(
                        communityId, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found -> Page.of(
                                found, page, organisation -> organisation.id().toString())
                        .map(OrganisationView::of));
    }

    @POST
    @Operation(summary = "Registers an organisation.", description = "For coordinators.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201", responseDescription = "The organisation")
    @APIResponse(responseCode = "409", description = "`organisation/name-taken`")
    public Uni<RestResponse<OrganisationView>> add(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OrganisationRequest request) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "organisations",
                        request,
                        OrganisationView.class,
                        () -> organisations
                                .add(caller, request.name(), request.listing())
                                .map(OrganisationView::of)))
                .map(view -> RestResponse.ResponseBuilder.<OrganisationView>created(
                                URI.create("/api/v1/communities/" + communityId + "/organisations/" + view.id()))
                        .entity(view)
                        .tag(Versions.tag(view.version()))
                        .build());
    }

    @PUT
    @Path("/{organisationId}")
    @Operation(
            summary = "Changes what is said of an organisation.",
            description = "For coordinators and for its staff. What is left out is removed.")
    @APIResponse(responseCode = "200", description = "The organisation")
    @APIResponse(responseCode = "409", description = "`organisation/name-taken`")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_WRITE)
    public Uni<RestResponse<OrganisationView>> change(
            @RestPath UUID communityId,
            @RestPath UUID organisationId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid OrganisationRequest request) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> organisations.change(
                        caller, organisationId, Versions.expected(ifMatch), request.name(), request.listing()))
                .map(changed -> RestResponse.ResponseBuilder.ok(OrganisationView.of(changed))
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    @GET
    @Path("/{organisationId}")
    @Operation(summary = "Reads an organisation.", description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "The organisation")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<RestResponse<OrganisationView>> get(@RestPath UUID communityId, @RestPath UUID organisationId) {
        return access.require(communityId)
                .flatMap(caller -> organisations.get(communityId, organisationId))
                .map(found -> RestResponse.ResponseBuilder.ok(OrganisationView.of(found))
                        .tag(Versions.tag(found.version()))
                        .build());
    }
}
