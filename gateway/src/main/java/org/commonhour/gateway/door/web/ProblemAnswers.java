package org.commonhour.gateway.door.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.Problem;

/** Writes the problem documents of the door itself; those of the services pass through untouched. */
@ApplicationScoped
class ProblemAnswers {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request with a problem document. */
    void send(RoutingContext routing, CommonProblem code, String detail) {
        var response = routing.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(code.status());
        headers(response.headers(), code);
        response.end(body(routing.request().path(), code, detail));
    }

    /** The headers that go with a problem. */
    void headers(MultiMap headers, CommonProblem code) {
        headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (code == CommonProblem.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (code == CommonProblem.UNAUTHENTICATED) {
            headers.set("WWW-Authenticate", "Bearer");
        }
    }

    /** The document. */
    Buffer body(String path, CommonProblem code, String detail) {
        var span = Span.current().getSpanContext();
        var problem = Problem.of(code, detail, List.of(), path, span.isValid() ? span.getTraceId() : null);
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is a flat record of text and numbers.", impossible);
        }
    }
}
