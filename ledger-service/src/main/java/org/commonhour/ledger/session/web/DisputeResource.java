package org.commonhour.ledger.session.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.ledger.session.CorrectionService;
import org.commonhour.ledger.session.DisputeService;
import org.commonhour.ledger.session.NoticeService;
import org.commonhour.ledger.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/sessions/{sessionId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class DisputeResource {

    private static final Role[] PEOPLE = {Role.MEMBER, Role.COORDINATOR, Role.STAFF};

    private final Access access;
    private final Idempotency idempotency;
    private final DisputeService disputes;
    private final CorrectionService corrections;
    private final NoticeService notices;
    private final SessionViews views;

    DisputeResource(
            Access access,
            Idempotency idempotency,
            DisputeService disputes,
            CorrectionService corrections,
            NoticeService notices,
            SessionViews views) {
        this.access = access;
        this.idempotency = idempotency;
        this.disputes = disputes;
        this.corrections = corrections;
        this.notices = notices;
        this.views = views;
    }

    @POST
    @Path("/notice")
    @Operation(
            summary = "Say that you have seen a session that waits",
            description = "By who gives hours for it, or by a coordinator who told them. Once all of them know, it"
                    + " confirms itself after the community's days, unless somebody says something; see"
                    + " `confirmsItselfAt`. Harmless to repeat.")
    @APIResponse(responseCode = "200", description = "The session as it stands.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "Only a coordinator acts for somebody else.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    @APIResponse(responseCode = "422", description = "It does not say whom the coordinator told.")
    public Uni<SessionView> notice(
            @PathParam("communityId") UUID communityId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @Nullable NoticeRequest body) {
        var request = body == null ? NoticeRequest.OWN : body;
        return once(
                communityId,
                key,
                "notice-session:" + sessionId,
                request,
                caller -> notices.notice(caller, sessionId, request.onBehalfOfMemberId(), request.channel()));
    }

    @POST
    @Path("/dispute")
    @Operation(
            summary = "Say that a session is not right",
            description = "By the other side of what is recorded, by any side of what is settled, by staff of its"
                    + " service or a coordinator. It counts for nothing until a coordinator upholds it, it is corrected"
                    + " or withdrawn, or the dispute is taken back. Hours that have moved stay where they are.")
    @APIResponse(responseCode = "200", description = "Disputed.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "Only a coordinator acts for somebody else.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    @APIResponse(responseCode = "409", description = "It is neither recorded nor settled.")
    @APIResponse(responseCode = "422", description = "It is the caller's own record.")
    public Uni<SessionView> dispute(
            @PathParam("communityId") UUID communityId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DisputeRequest request) {
        return once(
                communityId,
                key,
                "dispute-session:" + sessionId,
                request,
                caller -> disputes.dispute(
                        caller, sessionId, request.reason(), request.onBehalfOfMemberId(), request.channel()));
    }

    @POST
    @Path("/dispute/end")
    @Operation(
            summary = "End a dispute and leave the session as it is",
            description = "A coordinator upholds the session, which confirms it where it was not; who disputed it takes"
                    + " that back.")
    @APIResponse(responseCode = "200", description = "The session as it stands.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "Not the caller's dispute.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    @APIResponse(responseCode = "409", description = "It is not disputed.")
    public Uni<SessionView> endDispute(
            @PathParam("communityId") UUID communityId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @Nullable DisputeEndRequest body) {
        var request = body == null ? DisputeEndRequest.OWN : body;
        return once(
                communityId,
                key,
                "end-dispute-of-session:" + sessionId,
                request,
                caller -> disputes.end(caller, sessionId, request.onBehalfOfMemberId()));
    }

    @POST
    @Path("/correction")
    @Operation(
            summary = "Correct a session",
            description = "Before it is settled by who recorded it, and then the other side confirms it; by a"
                    + " coordinator who took no part at any time, and then it is settled at once. Hours that change are"
                    + " moved back and moved anew as one group; if the ledger refuses, nothing changes.")
    @APIResponse(responseCode = "200", description = "The next version.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "Not the caller's to correct.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    @APIResponse(responseCode = "409", description = "It cannot be changed now, or hours cannot move.")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    @APIResponse(responseCode = "422", description = "A rule is broken, or hours cannot move.")
    public Uni<SessionView> correct(
            @PathParam("communityId") UUID communityId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CorrectionRequest request) {
        return once(
                communityId,
                key,
                "correct-session:" + sessionId,
                request,
                caller -> corrections.correct(caller, sessionId, request.order(), request.content()));
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            summary = "Say that a session did not happen",
            description = "By those who may correct it. Hours that have moved for it go back; its arrangement can be"
                    + " recorded anew.")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    @APIResponse(responseCode = "400", description = "Unreadable, or no Idempotency-Key.")
    @APIResponse(responseCode = "403", description = "Not the caller's to withdraw.")
    @APIResponse(responseCode = "404", description = "No such session for the caller.")
    @APIResponse(responseCode = "409", description = "It cannot be changed now, or hours cannot move.")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    @APIResponse(responseCode = "422", description = "Hours cannot move back.")
    public Uni<SessionView> withdraw(
            @PathParam("communityId") UUID communityId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WithdrawalRequest request) {
        return once(
                communityId,
                key,
                "withdraw-session:" + sessionId,
                request,
                caller -> corrections.withdraw(caller, sessionId, request.order(), request.onBehalfOfMemberId()));
    }

    private Uni<SessionView> once(
            UUID communityId,
            @Nullable String key,
            String operation,
            Object request,
            Function<Caller, Uni<Session>> work) {
        return access.require(communityId, PEOPLE)
                .flatMap(caller -> idempotency
                        .once(
                                caller,
                                key,
                                operation,
                                request,
                                SessionView.class,
                                () -> work.apply(caller).flatMap(session -> views.of(caller, session)))
                        .flatMap(view -> views.settled(caller, view)));
    }
}
