package org.commonhour.matching.category.web;

import org.commonhour.matching.category.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One category as the API shows it. */
@Schema(name = "CategoryView")
record CategoryView(
        @Schema(examples = "TRANSPORT") String code,
        @Schema(examples = "Lifts and transport") String name) {

    static CategoryView of(Category category) {
        return new CategoryView(category.name(), category.title());
    }
}
