package org.commonhour.gateway.door.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a page whether somebody is signed in, without refusing anybody. */
@Path(SessionResource.PATH)
@Tag(name = "Session")
class SessionResource {

    static final String PATH = "/api/v1/session";

    @GET
    @PermitAll
    @Operation(
            operationId = "getSession",
            summary = "Whether you are signed in, and as whom",
            description = "Never refuses a browser: without a session, or when it has ended, `signedIn` is false.")
    @APIResponse(responseCode = "200", description = "The session")
    @APIResponse(responseCode = "401", description = "A bearer token was sent that is not valid")
    @APIResponse(responseCode = "503", description = "The identity provider does not answer")
    public Uni<SessionView> session(@Context RoutingContext routing) {
        return Visitors.of(routing)
                .map(visitor -> visitor.map(SessionResource::view).orElse(SessionView.NOBODY))
                .onFailure()
                .recoverWithUni(failure -> withoutVisitor(routing, failure));
    }

    private static SessionView view(SecurityIdentity identity) {
        var claims = Visitors.claims(identity);
        return new SessionView(
                true,
                claims.map(token -> token.<String>getClaim("name")).orElse(null),
                claims.map(token -> token.getSubject())
                        .orElse(identity.getPrincipal().getName()));
    }

    private static Uni<SessionView> withoutVisitor(RoutingContext routing, Throwable failure) {
        if (!Visitors.mustSignIn(failure)) {
            return Uni.createFrom()
                    .failure(DomainProblem.of(
                            CommonProblem.UNAVAILABLE, "We cannot check who you are just now. Try again in a moment."));
        }
        if (Visitors.byCookie(routing.request())) {
            return Uni.createFrom().item(SessionView.NOBODY);
        }
        return Uni.createFrom()
                .failure(
                        DomainProblem.of(CommonProblem.UNAUTHENTICATED, "The token is not valid here. Sign in again."));
    }
}
