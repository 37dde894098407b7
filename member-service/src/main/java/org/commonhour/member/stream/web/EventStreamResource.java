package org.commonhour.member.stream.web;

import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.commonhour.kit.access.Scopes;
import org.commonhour.member.stream.StreamFrame;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/**
 * The stream itself. What can be refused is decided by {@link StreamGate} before, and by taking a place: once this method
 * answers, the head of the answer is on its way.
 */
@Path("/api/v1/events")
@Tag(name = "events")
class EventStreamResource {

    private static final long RETRY_MS = 3_000;

    private final OpenedStream opened;

    EventStreamResource(OpenedStream opened) {
        this.opened = opened;
    }

    @GET
    @OpensStream
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "Streams a community's events as they happen.", description = """
        Server-sent events. `event` is `event` and `data` is a CloudEvent in structured JSON, as on the \
        topics; `id` is the place after it. Connect again with the last id as `Last-Event-ID`: nothing is \
        left out and nothing comes twice. Comments show that the stream is alive; their id may be kept \
        too. The last message of a stream that the service ends is `event: end` with a `reason` of \
        `too-slow`, `sign-in-ended`, `access-ended` or `unavailable`.

        Coordinators and administrators see every event of the community, analysts all but grants, staff \
        the organisations, services and signed checkpoints of the community and the sessions and staff \
        hours of their own organisations. Events are in order within a topic.\
        """)
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.EVENTS_READ)
    @APIResponse(
            responseCode = "200",
            description = "The stream; it does not end by itself",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "403", description = "`access/forbidden`")
    @APIResponse(responseCode = "404", description = "`request/not-found`")
    @APIResponse(responseCode = "422", description = "`stream/position-unknown`, `event/type-unknown`")
    @APIResponse(responseCode = "429", description = "`stream/too-many-open`")
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = "May be left out by a caller who has grants in one community only.")
                    @QueryParam("communityId")
                    @Nullable
                    UUID communityId,
            @Parameter(description = "CloudEvents types, separated by commas; all when left out.")
                    @QueryParam("types")
                    @Size(max = 2000)
                    @Nullable
                    String types,
            @Parameter(
                            description =
                                    "`beginning`, `now` (when left out) or a time (RFC 3339) from which on what was"
                                            + " published is sent. Of no effect with `Last-Event-ID`.")
                    @QueryParam("from")
                    @Size(max = 40)
                    @Nullable
                    String from,
            @Parameter(description = "The id of the last event that was received.")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context Sse sse) {
        return opened.begin().map(frame -> message(sse, frame));
    }

    private static OutboundSseEvent message(Sse sse, StreamFrame frame) {
        var message = sse.newEventBuilder().id(frame.position().text());
        if (frame instanceof StreamFrame.Told told) {
            return message.name("event").data(told.event().json()).build();
        }
        if (frame instanceof StreamFrame.Ended ended) {
            var reason = ended.reason();
            return message.name("end")
                    .data(new StreamEndView(reason.code(), reason.detail()))
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        return message.comment("alive").reconnectDelay(RETRY_MS).build();
    }
}
