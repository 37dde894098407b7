package org.commonhour.matching.category.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Scopes;
import org.commonhour.matching.category.Category;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fixed list of categories. */
@Path("/api/v1/categories")
@Tag(name = "Categories")
class CategoryResource {

    private final Access access;

    CategoryResource(Access access) {
        this.access = access;
    }

    @GET
    @Operation(operationId = "listCategories", summary = "List the categories that offers and needs are filed under")
    @APIResponse(responseCode = "200", description = "All categories, in the order to show them")
    @APIResponse(responseCode = "401", description = "`request/unauthenticated`: sign in first")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SERVICES_READ)
    public Uni<List<CategoryView>> list() {
        return access.requireSignedIn()
                .map(subject ->
                        Arrays.stream(Category.values()).map(CategoryView::of).toList());
    }
}
