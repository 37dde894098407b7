package org.commonhour.member.webhook.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.member.webhook.LetterState;
import org.commonhour.member.webhook.WebhookService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/webhooks/{webhookId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.WEBHOOKS_MANAGE)
class DeliveryResource {

    private final Access access;
    private final WebhookService webhooks;
    private final Idempotency idempotency;

    DeliveryResource(Access access, WebhookService webhooks, Idempotency idempotency) {
        this.access = access;
        this.webhooks = webhooks;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/attempts")
    @Operation(summary = "Lists attempts to deliver, newest first.", description = "They are kept for 30 days.")
    @APIResponse(responseCode = "200", description = "A page of attempts")
    public Uni<Page<AttemptView>> attempts(
            @RestPath UUID communityId, @RestPath UUID webhookId, @BeanParam @Valid PageRequest page) {
        return access.require(communityId, WebhookResource.MANAGING)
                .flatMap(caller -> webhooks.attempts(
                        caller, webhookId, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found ->
                        Page.of(found, page, attempt -> attempt.id().toString()).map(AttemptView::of));
    }

    @GET
    @Path("/letters")
    @Operation(
            summary = "Lists tests and dead letters, newest first.",
            description = "SET_ASIDE are the events that the receiver refused: dead letters.")
    @APIResponse(responseCode = "200", description = "A page of letters")
    public Uni<Page<LetterView>> letters(
            @RestPath UUID communityId,
            @RestPath UUID webhookId,
            @Nullable @RestQuery LetterState state,
            @BeanParam @Valid PageRequest page) {
        return access.require(communityId, WebhookResource.MANAGING)
                .flatMap(caller -> webhooks.letters(
                        caller, webhookId, state, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found ->
                        Page.of(found, page, letter -> letter.id().toString()).map(LetterView::of));
    }

    @POST
    @Path("/letters/{letterId}/resending")
    @Operation(summary = "Sends a dead letter again.", description = "What came of it is among the attempts.")
    @APIResponseSchema(value = LetterView.class, responseCode = "202", responseDescription = "The letter is queued")
    @APIResponse(responseCode = "409", description = "`webhook/letter-not-set-aside`")
    public Uni<RestResponse<LetterView>> resend(
            @RestPath UUID communityId,
            @RestPath UUID webhookId,
            @RestPath UUID letterId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NothingToSay request) {
        return access.require(communityId, WebhookResource.MANAGING)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "webhook-resending:" + letterId,
                        request,
                        LetterView.class,
                        () -> webhooks.resend(caller, webhookId, letterId).map(LetterView::of)))
                .map(view -> RestResponse.status(RestResponse.Status.ACCEPTED, view));
    }

    @POST
    @Path("/ping")
    @Operation(
            summary = "Sends a test message.",
            description = "Also to a paused or disabled webhook. What came of it is among the attempts.")
    @APIResponseSchema(value = LetterView.class, responseCode = "202", responseDescription = "The test is queued")
    public Uni<RestResponse<LetterView>> ping(
            @RestPath UUID communityId,
            @RestPath UUID webhookId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NothingToSay request) {
        return access.require(communityId, WebhookResource.MANAGING)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "webhook-ping:" + webhookId,
                        request,
                        LetterView.class,
                        () -> webhooks.ping(caller, webhookId).map(LetterView::of)))
                .map(view -> RestResponse.status(RestResponse.Status.ACCEPTED, view));
    }
}
