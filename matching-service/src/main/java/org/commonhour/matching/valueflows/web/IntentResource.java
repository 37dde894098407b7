package org.commonhour.matching.valueflows.web;

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
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.valueflows.IntentService;
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
                "Offers and needs in the terms of Valueflows 1.0, for networks that speak it. Pseudonyms and codes"
                        + " only.")
class IntentResource {

    private static final Role[] READERS = {Role.COORDINATOR, Role.ANALYST, Role.ADMINISTRATOR};
    private static final String REFUSED =
            "`access/forbidden`: neither a coordinator, nor an analyst, nor an administrator";

    private final Access access;
    private final IntentService intents;

    IntentResource(Access access, IntentService intents) {
        this.access = access;
        this.intents = intents;
    }

    @GET
    @Path("/offers")
    @Operation(
            operationId = "listOffersAsIntents",
            summary = "Offers as intents with a provider",
            description = "JSON-LD, newest first, in whatever state. `next` is the cursor of the next page.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = Valueflows.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "422", description = "`request/invalid`: a query parameter cannot be read")
    public Uni<Map<String, Object>> offers(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        return access.require(communityId, READERS)
                .chain(caller -> intents.offers(communityId, after(page), page.limit() + 1))
                .map(found -> Page.of(found, page, offer -> new Position(offer.createdAt(), offer.id()).key()))
                .map(found -> IntentGraph.document(
                        found.items().stream().map(IntentGraph::node).toList(), found.next()));
    }

    @GET
    @Path("/needs")
    @Operation(
            operationId = "listNeedsAsIntents",
            summary = "Needs as intents with a receiver",
            description = "JSON-LD, newest first, in whatever state. `next` is the cursor of the next page.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = Valueflows.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "422", description = "`request/invalid`: a query parameter cannot be read")
    public Uni<Map<String, Object>> needs(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        return access.require(communityId, READERS)
                .chain(caller -> intents.needs(communityId, after(page), page.limit() + 1))
                .map(found -> Page.of(found, page, need -> new Position(need.createdAt(), need.id()).key()))
                .map(found -> IntentGraph.document(
                        found.items().stream().map(IntentGraph::node).toList(), found.next()));
    }

    private static Position after(PageRequest page) {
        return page.after(Position::parse).orElse(Position.START);
    }
}
