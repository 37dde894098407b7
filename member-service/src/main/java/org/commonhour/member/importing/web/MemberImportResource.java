package org.commonhour.member.importing.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.RoleFirst;
import org.commonhour.kit.imports.ImportDesk;
import org.commonhour.kit.imports.ImportView;
import org.commonhour.kit.imports.Imports;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.member.importing.MemberImportService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/imports/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class MemberImportResource {

    private final ImportDesk desk;

    MemberImportResource(Imports imports, MemberImportService members) {
        this.desk = imports.desk(members, Role.COORDINATOR);
    }

    @POST
    @RoleFirst(Role.COORDINATOR)
    @Consumes("text/csv")
    @Operation(
            summary = "Imports members from a TimeOverflow file.",
            description = "For coordinators. No header; columns member_uid, entry_date, first, last1, last2, gender,"
                    + " date_of_birth, phone, alt_phone, email. Gender and date of birth are not kept. A file with any"
                    + " row that cannot be taken changes nothing; the same file a second time changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            examples =
                                    @ExampleObject(
                                            name = "one member",
                                            value = "1,2018-01-30,Ada,Ejemplo,Prueba,1,1961-03-16,600000001,600000002,"
                                                    + "ada@example.com\n")))
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "The file is being worked through; see `Location`.")
    public Uni<RestResponse<ImportView>> start(
            @RestPath UUID communityId,
            @Parameter(description = "Only check: count, find rows that do not fit, show the differences.")
                    @RestQuery
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            String csv) {
        return desk.start(communityId, key, dryRun, csv);
    }

    @GET
    @Operation(summary = "Lists the imports of members, newest first.", description = "For coordinators.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public Uni<Page<ImportView>> list(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return desk.list(communityId, page);
    }

    @GET
    @Path("/{importId}")
    @Operation(summary = "Tells how an import is going, or how it ended.", description = "For coordinators.")
    @APIResponse(responseCode = "200", description = "The import")
    public Uni<ImportView> get(@RestPath UUID communityId, @RestPath UUID importId) {
        return desk.get(communityId, importId);
    }
}
