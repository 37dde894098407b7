package org.commonhour.kit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted; a {@code @BeanParam}. */
public class PageRequest {

    @Parameter(description = "How many items at most, 1 to 100.")
    @QueryParam("limit")
    @DefaultValue("25")
    @Min(1)
    @Max(100)
    public int limit = 25;

    @Parameter(description = "The `next` of the page before; leave out for the first page.")
    @QueryParam("cursor")
    @Size(max = 500)
    public @Nullable String cursor;

    /** How many items at most. */
    public int limit() {
        return limit;
    }

    /** The key of the last item of the page before; empty for the first page. 422 for a cursor that we did not make. */
    public Optional<String> after() {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw strange();
        }
    }

    /** The same, read by the caller's parser (a UUID, a time); 422 when it does not fit. */
    public <T> Optional<T> after(java.util.function.Function<String, T> parser) {
        try {
            return after().map(parser);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw strange();
        }
    }

    private static DomainProblem strange() {
        return DomainProblem.of(CommonProblem.INVALID, "This cursor is not one of ours.")
                .at("cursor", "Take it from `next` of the page before.");
    }
}
