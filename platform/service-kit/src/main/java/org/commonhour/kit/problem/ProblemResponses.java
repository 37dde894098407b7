package org.commonhour.kit.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Makes HTTP answers of refusals; the only place that does. */
@ApplicationScoped
public class ProblemResponses {

    private static final String RETRY_AFTER_SECONDS = "1";

    /** The answer of one refusal. */
    public RestResponse<Problem> of(ProblemCode code, @Nullable String detail, List<FieldError> errors, String path) {
        var span = Span.current().getSpanContext();
        var problem = Problem.of(code, detail, errors, path, span.isValid() ? span.getTraceId() : null);
        var response = RestResponse.ResponseBuilder.ok(problem)
                .status(code.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE));
        if (code.status() == 429 || code.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (code.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
