package org.commonhour.gateway.door.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.commonhour.gateway.door.PublicPath;
import org.commonhour.kit.problem.CommonProblem;
import org.jboss.logging.Logger;

/**
 * Everything under /api: checks the caller and passes the call to the service that owns the address.
 *
 * <p>G4: a call to the API is answered or refused with a problem document, never with a redirect.
 */
@ApplicationScoped
class ApiRoutes {

    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);
    private static final int BEFORE_RESOURCES = 500;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final ServiceProxy services;
    private final CallRates rates;
    private final ProblemAnswers problems;

    ApiRoutes(ServiceProxy services, CallRates rates, ProblemAnswers problems) {
        this.services = services;
        this.rates = rates;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/api(/.*)?").order(BEFORE_RESOURCES).handler(this::handle);
    }

    private void handle(RoutingContext routing) {
        var request = routing.request();
        if (SessionResource.PATH.equals(request.path())) {
            routing.next();
            return;
        }
        var path = PublicPath.find(request.path());
        if (path.isEmpty()) {
            problems.send(routing, CommonProblem.NOT_FOUND, "The API has no such address.");
        } else if (!METHODS.contains(request.method())) {
            problems.send(routing, CommonProblem.METHOD_NOT_ALLOWED, "The API does not take that method.");
        } else {
            Visitors.of(routing)
                    .subscribe()
                    .with(visitor -> admit(routing, path.get(), visitor), failure -> refuse(routing, failure));
        }
    }

    private void admit(RoutingContext routing, PublicPath path, Optional<SecurityIdentity> visitor) {
        var token = visitor.map(Visitors::accessToken);
        if (token.isEmpty()) {
            if (!rates.admitsUnknown(routing)) {
                return;
            }
            problems.send(routing, CommonProblem.UNAUTHENTICATED, "This needs a signed-in caller.");
            return;
        }
        var request = routing.request();
        if (Visitors.byCookie(request) && !Origins.allow(request)) {
            problems.send(routing, CommonProblem.FORBIDDEN, "Another site may not do this in your name.");
            return;
        }
        if (rates.admits(routing, visitor.get())) {
            services.pass(routing, path, token.get());
        }
    }

    private void refuse(RoutingContext routing, Throwable failure) {
        if (Visitors.mustSignIn(failure)) {
            if (!rates.admitsUnknown(routing)) {
                return;
            }
            problems.send(
                    routing, CommonProblem.UNAUTHENTICATED, "The sign-in is not valid or has ended. Sign in again.");
            return;
        }
        LOG.warnf(
                "event=sign-in-unavailable path=%s cause=%s", routing.request().path(), failure);
        problems.send(
                routing, CommonProblem.UNAVAILABLE, "We cannot check who you are just now. Try again in a moment.");
    }
}
