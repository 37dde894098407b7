package org.commonhour.ledger.session.web;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.Scopes;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities/{communityId}/sessions/batch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class SessionBatchResource {

    private final Access access;
    private final SessionResource sessions;
    private final Validator validator;

    SessionBatchResource(Access access, SessionResource sessions, Validator validator) {
        this.access = access;
        this.sessions = sessions;
        this.validator = validator;
    }

    @POST
    @Operation(
            summary = "Record up to 100 sessions, with one result for each, in order",
            description =
                    "Each is recorded as by `POST …/sessions` with its own key, or refused for itself; the others go"
                            + " on. Send the same batch again when no answer came: nothing is recorded twice.")
    @APIResponse(responseCode = "200", description = "One result per item; read each one's status.")
    @APIResponse(responseCode = "400", description = "The request cannot be read.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "No items, too many of them, or one without a key.")
    @SecurityRequirement(name = Scopes.CLIENT, scopes = Scopes.SESSIONS_WRITE)
    public Uni<SessionBatchView> record(
            @PathParam("communityId") UUID communityId, @NotNull @Valid SessionBatchRequest request) {
        return access.require(communityId, Role.MEMBER, Role.COORDINATOR, Role.STAFF)
                .chain(() -> Multi.createFrom()
                        .iterable(request.items())
                        .onItem()
                        .transformToUniAndConcatenate(item -> recorded(communityId, item))
                        .collect()
                        .asList()
                        .map(SessionBatchView::new));
    }

    private Uni<SessionBatchView.Item> recorded(UUID communityId, SessionBatchRequest.Item item) {
        return Uni.createFrom()
                .deferred(() -> {
                    requireValid(item.session());
                    return sessions.record(communityId, item.key(), item.session());
                })
                .map(answer -> new SessionBatchView.Item(item.key(), answer.getStatus(), answer.getEntity(), null))
                .onFailure(DomainProblem.class)
                .recoverWithItem(failure -> refused(communityId, item, (DomainProblem) failure));
    }

    private void requireValid(SessionRequest session) {
        var violations = validator.validate(session);
        if (violations.isEmpty()) {
            return;
        }
        var problem = DomainProblem.of(CommonProblem.INVALID, "Some of what was sent breaks a rule.");
        for (var violation : violations.stream()
                .sorted(Comparator.comparing(SessionBatchResource::pointer))
                .toList()) {
            problem = problem.at(pointer(violation), violation.getMessage());
        }
        throw problem;
    }

    /** {@code contributions[0].part} as {@code /contributions/0/part}. */
    private static String pointer(ConstraintViolation<?> violation) {
        return "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("\\[(\\d+)]", "/$1")
                        .replace('.', '/');
    }

    private static SessionBatchView.Item refused(
            UUID communityId, SessionBatchRequest.Item item, DomainProblem problem) {
        var span = Span.current().getSpanContext();
        return new SessionBatchView.Item(
                item.key(),
                problem.code().status(),
                null,
                Problem.of(
                        problem.code(),
                        problem.detail(),
                        problem.errors(),
                        "/api/v1/communities/" + communityId + "/sessions",
                        span.isValid() ? span.getTraceId() : null));
    }
}
