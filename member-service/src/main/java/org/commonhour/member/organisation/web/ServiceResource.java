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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/services")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
class ServiceResource {

    private final Access access;
    private final OrganisationService organisations;
    private final Idempotency idempotency;

    ServiceResource(Access access, OrganisationService organisations, Idempotency idempotency) {
        this.access = access;
        this.organisations = organisations;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Lists services, of all organisations or of one.",
            description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "A page of services")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<Page<ServiceView>> list(
            @RestPath UUID communityId, @Nullable @RestQuery UUID organisationId, @BeanParam @Valid PageRequest page) {
        return access.require(communityId)
                .flatMap(caller -> organisations.listServices(
                        communityId,
                        organisationId,
                        page.after(UUID::fromString).orElse(null),
                        page.limit() + 1))
                .map(found ->
                        Page.of(found, page, service -> service.id().toString()).map(ServiceView::of));
    }

    @POST
    @Operation(
            summary = "Registers a service.",
            description = "For coordinators and for staff of the organisation that runs it.")
    @APIResponseSchema(value = ServiceView.class, responseCode = "201", responseDescription = "The service")
    @APIResponse(responseCode = "409", description = "`service/name-taken`")
    @APIResponse(responseCode = "422", description = "`organisation/unknown`, `site/unknown`")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_WRITE)
    public Uni<RestResponse<ServiceView>> add(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ServiceRequest request) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "services",
                        request,
                        ServiceView.class,
                        () -> organisations
                                .addService(caller, request.organisationId(), request.facts())
                                .map(ServiceView::of)))
                .map(view -> RestResponse.ResponseBuilder.<ServiceView>created(
                                URI.create("/api/v1/communities/" + communityId + "/services/" + view.id()))
                        .entity(view)
                        .tag(Versions.tag(view.version()))
                        .build());
    }

    @PUT
    @Path("/{serviceId}")
    @Operation(
            summary = "Changes or closes a service.",
            description = "For coordinators and for staff of the organisation that runs it. What is left out is"
                    + " removed.")
    @APIResponse(responseCode = "200", description = "The service")
    @APIResponse(responseCode = "409", description = "`service/name-taken`")
    @APIResponse(responseCode = "422", description = "`site/unknown`")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_WRITE)
    public Uni<RestResponse<ServiceView>> change(
            @RestPath UUID communityId,
            @RestPath UUID serviceId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ServiceChangeRequest request) {
        return access.require(communityId, Role.COORDINATOR, Role.STAFF)
                .flatMap(caller -> organisations.changeService(
                        caller, serviceId, Versions.expected(ifMatch), request.facts(), request.state()))
                .map(changed -> RestResponse.ResponseBuilder.ok(ServiceView.of(changed))
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    @GET
    @Path("/{serviceId}")
    @Operation(summary = "Reads a service.", description = "For everybody who holds a grant in the community.")
    @APIResponse(responseCode = "200", description = "The service")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<RestResponse<ServiceView>> get(@RestPath UUID communityId, @RestPath UUID serviceId) {
        return access.require(communityId)
                .flatMap(caller -> organisations.getService(communityId, serviceId))
                .map(found -> RestResponse.ResponseBuilder.ok(ServiceView.of(found))
                        .tag(Versions.tag(found.version()))
                        .build());
    }
}
