package org.commonhour.ledger.staffhours.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.staffhours.StaffHoursService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/staff-hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Staff hours", description = "Paid minutes that agencies report, to stand beside the unpaid ones.")
class StaffHoursResource {

    private final Access access;
    private final Idempotency idempotency;
    private final StaffHoursService staffHours;

    StaffHoursResource(Access access, Idempotency idempotency, StaffHoursService staffHours) {
        this.access = access;
        this.idempotency = idempotency;
        this.staffHours = staffHours;
    }

    @POST
    @Operation(
            summary = "Report paid minutes",
            description = "By staff of the organisation, for a service that it runs. Idempotent by the agency's own"
                    + " reference, for ever.")
    @APIResponse(responseCode = "200", description = "The report replaced an earlier version with this reference.")
    @APIResponse(responseCode = "201", description = "Reported.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "Not staff of this organisation.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "A rule is broken.")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.STAFF_HOURS_WRITE)
    public Uni<RestResponse<StaffHoursView>> report(
            @PathParam("communityId") UUID communityId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid StaffHoursRequest request) {
        return access.require(communityId, Role.STAFF)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "report-staff-hours",
                        request,
                        StaffHoursView.class,
                        () -> staffHours.report(caller, request.report()).map(StaffHoursView::of)))
                .map(view -> RestResponse.status(
                        view.version() == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK, view));
    }

    @GET
    @Operation(
            summary = "Reports of paid minutes, newest first",
            description = "Staff see their own organisation's, coordinators and analysts all.")
    @APIResponse(responseCode = "200", description = "A page of reports.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.STAFF_HOURS_READ)
    public Uni<Page<StaffHoursView>> list(
            @PathParam("communityId") UUID communityId,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("serviceId") @Nullable UUID serviceId,
            @QueryParam("month") @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "As in 2026-05.") @Nullable
                    String month,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, Role.STAFF, Role.COORDINATOR, Role.ANALYST)
                .flatMap(caller -> staffHours.list(
                        caller,
                        organisationId,
                        serviceId,
                        month == null ? null : YearMonth.parse(month),
                        page.after(UUID::fromString).orElse(null),
                        page.limit() + 1))
                .map(found -> Page.of(
                        found.stream().map(StaffHoursView::of).toList(),
                        page,
                        view -> view.id().toString()));
    }
}
