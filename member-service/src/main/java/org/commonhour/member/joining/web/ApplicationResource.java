package org.commonhour.member.joining.web;

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
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.member.joining.Application;
import org.commonhour.member.joining.ApplicationSearch;
import org.commonhour.member.joining.ApplicationState;
import org.commonhour.member.joining.JoiningService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/applications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joining")
class ApplicationResource {

    private final Access access;
    private final JoiningService joining;
    private final Idempotency idempotency;

    ApplicationResource(Access access, JoiningService joining, Idempotency idempotency) {
        this.access = access;
        this.joining = joining;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Applies to join.",
            description = "For anybody who is signed in. One application per person and community is open at a time.")
    @APIResponseSchema(
            value = ApplicationView.class,
            responseCode = "201",
            responseDescription = "The open application")
    @APIResponse(responseCode = "409", description = "`joining/already-member`, `joining/already-open`")
    public Uni<RestResponse<ApplicationView>> apply(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ApplicationRequest request) {
        return access.requireSignedIn()
                .flatMap(subject -> idempotency
                        .once(
                                subject,
                                key,
                                "applications:" + communityId,
                                request,
                                KeptApplication.class,
                                () -> joining.apply(subject, communityId, request.details(), request.about())
                                        .map(ApplicationResource::kept))
                        .flatMap(kept -> joining.getMine(subject, communityId, kept.id())))
                .map(application -> RestResponse.ResponseBuilder.<ApplicationView>created(
                                URI.create("/api/v1/communities/" + communityId + "/applications/" + application.id()))
                        .entity(ApplicationView.of(application))
                        .build());
    }

    @GET
    @Path("/mine")
    @Operation(
            summary = "Lists one's own applications, newest first.",
            description = "For anybody who is signed in: what a person sees is what the coordinators see.")
    @APIResponse(responseCode = "200", description = "A page of applications")
    public Uni<Page<ApplicationView>> mine(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return access.requireSignedIn()
                .flatMap(subject -> joining.mine(
                        subject, communityId, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found -> Page.of(
                                found, page, application -> application.id().toString())
                        .map(ApplicationView::of));
    }

    @GET
    @Operation(summary = "Lists applications, newest first.", description = "For coordinators.")
    @APIResponse(responseCode = "200", description = "A page of applications")
    public Uni<Page<ApplicationView>> list(
            @RestPath UUID communityId,
            @Nullable @RestQuery ApplicationState state,
            @BeanParam @Valid PageRequest page) {
        return coordinating(communityId)
                .flatMap(caller -> joining.list(
                        new ApplicationSearch(communityId, state, null),
                        page.after(UUID::fromString).orElse(null),
                        page.limit() + 1))
                .map(found -> Page.of(
                                found, page, application -> application.id().toString())
                        .map(ApplicationView::of));
    }

    @GET
    @Path("/{applicationId}")
    @Operation(summary = "Reads an application.", description = "For coordinators.")
    @APIResponse(responseCode = "200", description = "The application")
    public Uni<ApplicationView> get(@RestPath UUID communityId, @RestPath UUID applicationId) {
        return coordinating(communityId)
                .flatMap(caller -> joining.get(communityId, applicationId))
                .map(ApplicationView::of);
    }

    @POST
    @Path("/{applicationId}/approval")
    @Operation(
            summary = "Approves an application.",
            description = "For coordinators. The person is a member with a sign-in when this returns.")
    @APIResponse(responseCode = "200", description = "The approved application, with the member's id")
    @APIResponse(responseCode = "409", description = "`joining/already-member`, `joining/already-decided`")
    public Uni<ApplicationView> approve(
            @RestPath UUID communityId,
            @RestPath UUID applicationId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ApprovalRequest request) {
        return coordinating(communityId)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "approval:" + applicationId,
                        Map.of(),
                        KeptApplication.class,
                        () -> joining.approve(caller, applicationId).map(ApplicationResource::kept)))
                .flatMap(kept -> joining.get(communityId, kept.id()))
                .map(ApplicationView::of);
    }

    @POST
    @Path("/{applicationId}/refusal")
    @Operation(
            summary = "Refuses an application.",
            description = "For coordinators. The person reads the reason and may apply again.")
    @APIResponse(responseCode = "200", description = "The refused application")
    @APIResponse(responseCode = "409", description = "`joining/already-decided`")
    public Uni<ApplicationView> refuse(
            @RestPath UUID communityId,
            @RestPath UUID applicationId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid RefusalRequest request) {
        return coordinating(communityId)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "refusal:" + applicationId,
                        request,
                        KeptApplication.class,
                        () -> joining.refuse(caller, applicationId, request.reason())
                                .map(ApplicationResource::kept)))
                .flatMap(kept -> joining.get(communityId, kept.id()))
                .map(ApplicationView::of);
    }

    private Uni<Caller> coordinating(UUID communityId) {
        return access.require(communityId, Role.COORDINATOR);
    }

    private static KeptApplication kept(Application application) {
        return new KeptApplication(application.id());
    }
}
