package org.commonhour.ledger.staffhours.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.RoleFirst;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.imports.ImportDesk;
import org.commonhour.kit.imports.ImportView;
import org.commonhour.kit.imports.Imports;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.staffhours.StaffHoursImportService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/imports/staff-hours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.STAFF_HOURS_WRITE)
class StaffHoursImportResource {

    private final ImportDesk desk;

    StaffHoursImportResource(Imports imports, StaffHoursImportService staffHours) {
        this.desk = imports.desk(staffHours, Role.STAFF);
    }

    @POST
    @RoleFirst(Role.STAFF)
    @Consumes("text/csv")
    @Operation(
            summary = "Import staff hours from a file",
            description = "With a header: reference, organisation_id, service_id, minutes, and either month or"
                    + " worked_on, and person_ref if it is not a total, or people, how many worked a total; phase (DELIVER"
                    + " if left out), function, started_at and member_id may be there. By staff of every organisation in"
                    + " the file. A file with any row that cannot be taken changes nothing; the same file a second time"
                    + " changes nothing; a reference with other content replaces the report.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            examples =
                                    @ExampleObject(
                                            name = "a monthly total",
                                            value = "reference,organisation_id,service_id,month,minutes,people\n"
                                                    + "2026-05/kitchen,019e1b6c-0000-7000-8000-000000000080,"
                                                    + "019e1b6c-0000-7000-8000-000000000040,2026-05,4800,9\n")))
    @APIResponse(responseCode = "202", description = "The file is being worked through; see Location.")
    @APIResponse(responseCode = "400", description = "No idempotency key.")
    @APIResponse(responseCode = "403", description = "A row has the hours of another organisation.")
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    @APIResponse(responseCode = "422", description = "The file is empty, or the key was used for another file.")
    public Uni<RestResponse<ImportView>> start(
            @PathParam("communityId") UUID communityId,
            @Parameter(description = "Only check: count, find rows that do not fit, show the differences.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            String csv) {
        return desk.start(communityId, key, dryRun, csv, caller -> own(caller, csv));
    }

    @GET
    @Path("/{importId}")
    @Operation(
            summary = "How an import of staff hours is going, or how it ended",
            description = "For who brought it in, staff of every organisation in the file, and coordinators.")
    @APIResponse(responseCode = "200", description = "The import.")
    @APIResponse(responseCode = "403", description = "You are nobody's staff and no coordinator.")
    @APIResponse(responseCode = "404", description = "No such import, as far as you can see.")
    public Uni<ImportView> get(@PathParam("communityId") UUID communityId, @PathParam("importId") UUID importId) {
        return desk.getOwn(communityId, importId);
    }

    /**
     * The organisations in the file. Its check tells what is in store already, so it is for their own staff alone; an
     * organisation that is no id is found with its row.
     */
    private static Set<UUID> own(Caller caller, String csv) {
        var organisationIds = new HashSet<UUID>();
        for (var text : StaffHoursFile.column(csv, StaffHoursImportService.ORGANISATION)) {
            try {
                organisationIds.add(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                // Not an id: the import reports the row.
                continue;
            }
        }
        if (!organisationIds.stream().allMatch(caller::staffOf)) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only the organisation's own staff report its hours.");
        }
        return organisationIds;
    }
}
