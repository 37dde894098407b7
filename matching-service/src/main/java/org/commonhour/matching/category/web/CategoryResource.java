package org.commonhour.matching.category.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.commonhour.matching.category.Category;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fixed list of categories. */
@Path("/api/v1/categories")
@Tag(name = "Categories")
@Authenticated
class CategoryResource {

    @GET
    @Operation(operationId = "listCategories", summary = "List the categories that offers and needs are filed under")
    @APIResponse(responseCode = "200", description = "All categories, in the order to show them")
    @APIResponse(responseCode = "401", description = "`request/unauthenticated`: sign in first")
    public List<CategoryView> list() {
        return Arrays.stream(Category.values()).map(CategoryView::of).toList();
    }
}
