package org.commonhour.ledger.valueflows.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.valueflows.Valueflows;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.valueflows.FlowService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/valueflows")
@Produces(Valueflows.MEDIA_TYPE)
@Tag(
        name = "Valueflows",
        description =
                "What happened and the hours that moved, in the terms of Valueflows 1.0, for networks that speak it."
                        + " Pseudonyms and codes only.")
class FlowResource {

    private static final Role[] READERS = {Role.COORDINATOR, Role.ANALYST, Role.ADMINISTRATOR};
    private static final String REFUSED = "You are neither a coordinator, nor an analyst, nor an administrator.";

    private final Access access;
    private final FlowService flows;

    FlowResource(Access access, FlowService flows) {
        this.access = access;
        this.flows = flows;
    }

    @GET
    @Path("/sessions")
    @Operation(
            summary = "Sessions as agreements, commitments and events of work",
            description =
                    "JSON-LD. The limit counts sessions, newest first; those that nobody confirmed yet, and those that"
                            + " were disputed or withdrawn, add nothing. `next` is the cursor of the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = Valueflows.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Uni<Map<String, Object>> sessions(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        var before = page.after(UUID::fromString).orElse(null);
        return access.require(communityId, READERS)
                .flatMap(caller -> flows.sessions(communityId, before, page.limit() + 1))
                .map(found -> Page.of(found, page, flow -> flow.session().id().toString()))
                .map(found -> {
                    var graph = new FlowGraph(communityId);
                    found.items().forEach(graph::add);
                    return FlowDocument.of(graph.nodes(), found.next());
                });
    }

    @GET
    @Path("/transfers")
    @Operation(
            summary = "Transfers as events that move, raise or lower hours",
            description =
                    "JSON-LD, by number upwards. What undoes another names it. `next` is the cursor of the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = Valueflows.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = "No such community, as far as you can see.")
    public Uni<Map<String, Object>> transfers(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        long after = page.after(Long::parseLong).orElse(0L);
        return access.require(communityId, READERS)
                .flatMap(caller -> flows.transfers(communityId, after, page.limit() + 1))
                .map(found -> Page.of(found, page, moved -> Long.toString(moved.seq())))
                .map(found -> {
                    var graph = new FlowGraph(communityId);
                    found.items().forEach(graph::add);
                    return FlowDocument.of(graph.nodes(), found.next());
                });
    }
}
