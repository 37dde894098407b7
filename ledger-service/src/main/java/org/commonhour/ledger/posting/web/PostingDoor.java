package org.commonhour.ledger.posting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.commonhour.kit.problem.Problem;
import org.commonhour.ledger.posting.PostingMeter;
import org.commonhour.ledger.posting.PostingQueue;
import org.commonhour.ledger.problem.LedgerProblem;

/**
 * Turns requests away before anything is spent on them, while the engine has more callers than it can soon answer: who
 * calls is not looked up, and what was sent is not read. Only what goes through the queue is turned away, never a read.
 */
@ApplicationScoped
class PostingDoor {

    /** Before signing in, which has 200 in Quarkus, and all else that costs something. */
    private static final int FIRST = 10_000;

    private static final Pattern QUEUED = Pattern.compile("/api/v1/communities/[^/]+/(?:transfers|holds)(?:/.*)?");
    private static final String AGAIN_IN_SECONDS = "1";

    private final PostingQueue queue;
    private final PostingMeter meter;
    private final Buffer refusal;

    PostingDoor(PostingQueue queue, PostingMeter meter, ObjectMapper json) {
        this.queue = queue;
        this.meter = meter;
        this.refusal = refusal(json);
    }

    /** The same for everybody, made once. */
    private static Buffer refusal(ObjectMapper json) {
        var problem = Problem.of(
                LedgerProblem.QUEUE_FULL, "Nothing was done. Send the same again in a moment.", List.of(), null, null);
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void admit(RoutingContext routing) {
        if (HttpMethod.POST.equals(routing.request().method())
                && queue.isCrowded()
                && QUEUED.matcher(routing.request().path()).matches()) {
            meter.turnedAway();
            // Whatever of the body is still to come is not kept, so that the connection can be used again.
            routing.request().resume();
            routing.response()
                    .setStatusCode(LedgerProblem.QUEUE_FULL.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS)
                    .end(refusal);
        } else {
            routing.next();
        }
    }
}
