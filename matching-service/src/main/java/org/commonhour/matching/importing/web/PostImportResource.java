package org.commonhour.matching.importing.web;

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
import org.commonhour.matching.importing.PostImportService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/imports/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class PostImportResource {

    private final ImportDesk desk;

    PostImportResource(Imports imports, PostImportService posts) {
        this.desk = imports.desk(posts, Role.COORDINATOR);
    }

    @POST
    @RoleFirst(Role.COORDINATOR)
    @Consumes("text/csv")
    @Operation(
            summary = "Import offers and needs from a TimeOverflow file",
            description =
                    "For coordinators. No header; columns user_id, type (Offer or Inquiry), title, description,"
                            + " category_id, created_at, start_on, end_on. The members must have been imported before. A file"
                            + " with any row that cannot be taken changes nothing; the same file a second time changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            examples =
                                    @ExampleObject(
                                            name = "two posts",
                                            value = "12,Offer,Gardening,\"Pruning, digging\",3,2024-04-02,2024-04-02,\n"
                                                    + "12,Inquiry,Lift to hospital,\"Tuesdays, wheelchair\",1,"
                                                    + "2024-04-03,,2024-05-01\n")))
    @APIResponse(responseCode = "202", description = "The file is being worked through; see `Location`.")
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
    @Operation(summary = "List the imports of posts, newest first", description = "For coordinators.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public Uni<Page<ImportView>> list(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return desk.list(communityId, page);
    }

    @GET
    @Path("/{importId}")
    @Operation(summary = "Tell how an import is going, or how it ended", description = "For coordinators.")
    @APIResponse(responseCode = "200", description = "The import")
    public Uni<ImportView> get(@RestPath UUID communityId, @RestPath UUID importId) {
        return desk.get(communityId, importId);
    }
}
