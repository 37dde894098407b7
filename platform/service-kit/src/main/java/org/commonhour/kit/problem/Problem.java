package org.commonhour.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document as it goes over the wire (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "A problem document (RFC 9457). `code` is stable; `detail` is for people.")
public record Problem(
        @Schema(examples = "urn:commonhour:problem:request:invalid")
        String type,

        @Schema(examples = "The request breaks a rule") String title,
        @Schema(examples = "422") int status,
        @Schema(examples = "request/invalid") String code,
        @Nullable String detail,
        @Nullable String instance,

        @Schema(description = "Whether the same request may succeed later, unchanged.")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        boolean retryHelps,

        @Schema(description = "Quote this when you ask for help.") @Nullable
        String traceId,

        List<FieldError> errors) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document of one refusal at one place. */
    public static Problem of(
            ProblemCode code,
            @Nullable String detail,
            List<FieldError> errors,
            @Nullable String instance,
            @Nullable String traceId) {
        var type = "urn:commonhour:problem:" + code.code().replace('/', ':');
        return new Problem(
                type, code.title(), code.status(), code.code(), detail, instance, code.retryHelps(), traceId, errors);
    }
}
