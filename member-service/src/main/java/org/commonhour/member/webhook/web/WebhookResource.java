package org.commonhour.member.webhook.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.webhook.Webhook;
import org.commonhour.member.webhook.WebhookService;
import org.commonhour.member.webhook.WebhookState;
import org.commonhour.member.webhook.WebhookWish;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.WEBHOOKS_MANAGE)
class WebhookResource {

    static final Role[] MANAGING = {Role.STAFF, Role.COORDINATOR, Role.ADMINISTRATOR};

    private final Access access;
    private final WebhookService webhooks;
    private final Idempotency idempotency;

    WebhookResource(Access access, WebhookService webhooks, Idempotency idempotency) {
        this.access = access;
        this.webhooks = webhooks;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Lists webhooks.",
            description = "Staff see those of their organisation, coordinators and administrators all.")
    @APIResponse(responseCode = "200", description = "A page of webhooks")
    public Uni<Page<WebhookView>> list(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return managing(communityId)
                .flatMap(caller ->
                        webhooks.list(caller, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found ->
                        Page.of(found, page, webhook -> webhook.id().toString()).map(WebhookView::of));
    }

    @POST
    @Operation(summary = "Registers a webhook.", description = """
        For staff of the organisation; without one for coordinators and administrators. Events are sent as \
        POST with a CloudEvent in structured JSON, signed by Standard Webhooks: `webhook-id` (the event's \
        id), `webhook-timestamp`, `webhook-signature`. Any 2xx answer within 15 seconds takes the event; \
        events come in order, and one that is not taken is sent again. The secret is in this answer only.\
        """)
    @APIResponseSchema(value = WebhookView.class, responseCode = "201", responseDescription = "The webhook")
    @APIResponse(responseCode = "409", description = "`webhook/too-many`")
    @APIResponse(responseCode = "422", description = "`webhook/address-not-allowed`, `event/type-unknown`")
    public Uni<RestResponse<WebhookView>> register(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid WebhookRequest request) {
        var start = ReplayRequest.at(Objects.requireNonNullElse(request.from(), "now"));
        var wish = new WebhookWish(request.organisationId(), request.url(), types(request.types()));
        return managing(communityId)
                .flatMap(caller -> webhooks.start(communityId, start)
                        .flatMap(position -> idempotency.once(
                                caller,
                                key,
                                "webhooks",
                                request,
                                KeptWebhook.class,
                                () -> webhooks.add(caller, wish, position).map(added -> new KeptWebhook(added.id()))))
                        .flatMap(kept -> webhooks.get(caller, kept.id())))
                .flatMap(this::withSecret)
                .map(view -> RestResponse.ResponseBuilder.<WebhookView>created(
                                URI.create("/api/v1/communities/" + communityId + "/webhooks/" + view.id()))
                        .entity(view)
                        .tag(Versions.tag(view.version()))
                        .build());
    }

    @GET
    @Path("/{webhookId}")
    @Operation(summary = "Reads a webhook.", description = "For those who may manage it.")
    @APIResponse(responseCode = "200", description = "The webhook")
    public Uni<RestResponse<WebhookView>> get(@RestPath UUID communityId, @RestPath UUID webhookId) {
        return managing(communityId)
                .flatMap(caller -> webhooks.get(caller, webhookId))
                .map(WebhookResource::answer);
    }

    @PUT
    @Path("/{webhookId}")
    @Operation(
            summary = "Changes, pauses or resumes a webhook.",
            description = "It goes on where it was; also one that was disabled.")
    @APIResponse(responseCode = "200", description = "The webhook")
    @APIResponse(responseCode = "422", description = "`webhook/address-not-allowed`, `event/type-unknown`")
    public Uni<RestResponse<WebhookView>> change(
            @RestPath UUID communityId,
            @RestPath UUID webhookId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid WebhookChangeRequest request) {
        return managing(communityId)
                .flatMap(caller -> webhooks.change(
                        caller,
                        webhookId,
                        Versions.expected(ifMatch),
                        request.url(),
                        types(request.types()),
                        WebhookState.valueOf(request.state().name())))
                .map(WebhookResource::answer);
    }

    @POST
    @Path("/{webhookId}/removal")
    @Operation(summary = "Removes a webhook.", description = "With its secret, its attempts and its letters.")
    @APIResponse(responseCode = "200", description = "It is gone")
    public Uni<KeptWebhook> remove(
            @RestPath UUID communityId,
            @RestPath UUID webhookId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NothingToSay request) {
        return managing(communityId)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "webhook-removal:" + webhookId,
                        request,
                        KeptWebhook.class,
                        () -> webhooks.remove(caller, webhookId).replaceWith(new KeptWebhook(webhookId))));
    }

    @POST
    @Path("/{webhookId}/secret-rotation")
    @Operation(
            summary = "Gives a webhook a new secret.",
            description = "For 24 hours messages carry two signatures, of the new secret and of the one before.")
    @APIResponse(responseCode = "200", description = "The webhook, with the new secret")
    public Uni<WebhookView> rotate(
            @RestPath UUID communityId,
            @RestPath UUID webhookId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NothingToSay request) {
        return managing(communityId)
                .flatMap(caller -> idempotency
                        .once(
                                caller,
                                key,
                                "webhook-secret:" + webhookId,
                                request,
                                KeptWebhook.class,
                                () -> webhooks.rotate(caller, webhookId).replaceWith(new KeptWebhook(webhookId)))
                        .flatMap(kept -> webhooks.get(caller, kept.id())))
                .flatMap(this::withSecret);
    }

    @POST
    @Path("/{webhookId}/replay")
    @Operation(
            summary = "Sends events again.",
            description = "From the beginning, from a time, or from an event of one topic on; `now` leaves out what"
                    + " has not been sent.")
    @APIResponse(responseCode = "200", description = "The webhook, at its new position")
    public Uni<WebhookView> replay(
            @RestPath UUID communityId,
            @RestPath UUID webhookId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ReplayRequest request) {
        var start = request.start();
        return managing(communityId)
                .flatMap(caller -> idempotency
                        .once(
                                caller,
                                key,
                                "webhook-replay:" + webhookId,
                                request,
                                KeptWebhook.class,
                                () -> webhooks.replay(caller, webhookId, start).replaceWith(new KeptWebhook(webhookId)))
                        .flatMap(kept -> webhooks.get(caller, kept.id())))
                .map(WebhookView::of);
    }

    private Uni<WebhookView> withSecret(Webhook webhook) {
        return webhooks.secret(webhook).map(secret -> WebhookView.of(webhook, secret));
    }

    private Uni<Caller> managing(UUID communityId) {
        return access.require(communityId, MANAGING);
    }

    private static Set<String> types(@Nullable List<String> types) {
        return types == null ? Set.of() : Set.copyOf(types);
    }

    private static RestResponse<WebhookView> answer(Webhook webhook) {
        return RestResponse.ResponseBuilder.ok(WebhookView.of(webhook))
                .tag(Versions.tag(webhook.version()))
                .build();
    }
}
