package org.commonhour.ledger.session.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionService;
import org.commonhour.ledger.session.SessionState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "The record of what happened, and the hours that moved for it.")
class SessionResource {

    private static final Role[] PEOPLE = {Role.MEMBER, Role.COORDINATOR, Role.STAFF};

    private final Access access;
    private final Idempotency idempotency;
    private final SessionService sessions;
    private final SessionViews views;

    SessionResource(Access access, Idempotency idempotency, SessionService sessions, SessionViews views) {
        this.access = access;
        this.idempotency = idempotency;
        this.sessions = sessions;
        this.views = views;
    }

    @POST
    @Operation(
            summary = "Record what happened",
            description = "Members record what they took part in, staff what happened in their organisation's services,"
                    + " coordinators anything, also on behalf of a member. The other side confirms it. No minute of a"
                    + " person may be both paid and credited: at the same time where times are told, in one session"
                    + " where they are not.")
    @APIResponse(responseCode = "201", description = "Recorded.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "Not something the caller took part in.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "409", description = "The arrangement is not agreed, or it is recorded already.")
    @APIResponse(responseCode = "422", description = "A rule is broken.")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SESSIONS_WRITE)
    public Uni<RestResponse<SessionView>> record(
            @PathParam("communityId") UUID communityId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SessionRequest request) {
        return access.require(communityId, PEOPLE)
                .flatMap(caller -> idempotency
                        .once(
                                caller,
                                key,
                                "record-session",
                                request,
                                SessionView.class,
                                () -> recorded(caller, request).flatMap(session -> views.of(caller, session)))
                        .flatMap(view -> request.isConfirmed()
                                ? views.settled(caller, view)
                                : Uni.createFrom().item(view)))
                .map(view -> RestResponse.ResponseBuilder.<SessionView>created(
                                URI.create("/api/v1/communities/" + communityId + "/sessions/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Operation(
            summary = "Sessions, newest first",
            description = "Members see those they took part in, staff those of their services, coordinators all.")
    @APIResponse(responseCode = "200", description = "A page of sessions.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "An unknown state, or a limit out of bounds.")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SESSIONS_READ)
    public Uni<Page<SessionView>> list(
            @PathParam("communityId") UUID communityId,
            @QueryParam("arrangementId") @Nullable UUID arrangementId,
            @QueryParam("serviceId") @Nullable UUID serviceId,
            @Parameter(
                            description = "Only sessions in this state.",
                            schema = @Schema(implementation = SessionState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, PEOPLE)
                .flatMap(caller -> sessions.list(
                                caller,
                                arrangementId,
                                serviceId,
                                state(state),
                                page.after(UUID::fromString).orElse(null),
                                page.limit() + 1)
                        .flatMap(found -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(session -> views.of(caller, session))
                                .collect()
                                .asList())
                        .map(views -> Page.of(views, page, view -> view.id().toString())));
    }

    @GET
    @Path("/{sessionId}")
    @Operation(summary = "One session")
    @APIResponse(responseCode = "200", description = "The session as it is now.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SESSIONS_READ)
    public Uni<SessionView> get(@PathParam("communityId") UUID communityId, @PathParam("sessionId") UUID sessionId) {
        return access.require(communityId, PEOPLE).flatMap(caller -> views.current(caller, sessionId));
    }

    @POST
    @Path("/{sessionId}/confirmation")
    @Operation(
            summary = "Confirm that it happened as recorded",
            description =
                    "By a party other than who recorded it, or by a coordinator. The hours move at once, or within"
                            + " moments; the state tells. Hours leave an account only by the word of its holder or of a"
                            + " coordinator.")
    @APIResponse(responseCode = "200", description = "Confirmed: SETTLED, or REFUSED with the reason.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    @APIResponse(responseCode = "409", description = "It does not wait to be confirmed.")
    @APIResponse(responseCode = "422", description = "The other side has to confirm it.")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SESSIONS_WRITE)
    public Uni<SessionView> confirm(
            @PathParam("communityId") UUID communityId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @Nullable ConfirmationRequest body) {
        var request = body == null ? ConfirmationRequest.OWN : body;
        return access.require(communityId, PEOPLE)
                .flatMap(caller -> idempotency
                        .once(
                                caller,
                                key,
                                "confirm-session:" + sessionId,
                                request,
                                SessionView.class,
                                () -> sessions.confirm(
                                                caller, sessionId, request.onBehalfOfMemberId(), request.channel())
                                        .flatMap(session -> views.of(caller, session)))
                        .flatMap(confirmed -> views.settled(caller, confirmed)));
    }

    @GET
    @Path("/{sessionId}/versions")
    @Operation(
            summary = "What was done to a session, oldest first",
            description = "With the contributions of each version, the corrected ones too. For everybody who may see"
                    + " the session, and for those who took part in an earlier version.")
    @APIResponse(responseCode = "200", description = "All versions.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    public Uni<SessionVersionView.Listing> versions(
            @PathParam("communityId") UUID communityId, @PathParam("sessionId") UUID sessionId) {
        return access.require(communityId, PEOPLE)
                .flatMap(caller -> sessions.versions(caller, sessionId))
                .map(versions -> new SessionVersionView.Listing(
                        versions.stream().map(SessionVersionView::of).toList()));
    }

    private Uni<Session> recorded(Caller caller, SessionRequest request) {
        return request.isConfirmed()
                ? sessions.recordConfirmed(caller, request.draft())
                : sessions.record(caller, request.draft());
    }

    private static @Nullable SessionState state(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(SessionState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DomainProblem.of(CommonProblem.INVALID, "There is no such state of a session.")
                        .at("state", "One of RECORDED, CONFIRMED, SETTLED, REFUSED, DISPUTED, WITHDRAWN."));
    }
}
