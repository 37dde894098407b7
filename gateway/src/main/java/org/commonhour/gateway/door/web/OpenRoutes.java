package org.commonhour.gateway.door.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.commonhour.gateway.door.PublicPath;
import org.commonhour.kit.problem.CommonProblem;

/**
 * The public directory under /hsds, open data under /open-data and how far an erasure is under /erasures: for everybody
 * and for scripts of any page, without a token, at a limited rate.
 *
 * <p>No token of a caller goes on to the service, so that nothing else can be read this way.
 */
@ApplicationScoped
class OpenRoutes {

    private static final int BEFORE_RESOURCES = 500;
    private static final int NO_CONTENT = 204;
    private static final String EXPOSED = "RateLimit, RateLimit-Policy, Retry-After, ETag, Content-Disposition";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ServiceProxy services;
    private final CallRates rates;
    private final ProblemAnswers problems;

    OpenRoutes(ServiceProxy services, CallRates rates, ProblemAnswers problems) {
        this.services = services;
        this.rates = rates;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/(hsds|open-data|erasures)(/.*)?")
                .order(BEFORE_RESOURCES)
                .handler(this::handle);
    }

    private void handle(RoutingContext routing) {
        var request = routing.request();
        var headers = routing.response().headers();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        var path = PublicPath.findOpen(request.path());
        if (HttpMethod.OPTIONS.equals(request.method())) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            routing.response().setStatusCode(NO_CONTENT).end();
        } else if (!rates.admitsUnknown(routing)) {
            return;
        } else if (path.isEmpty()) {
            problems.send(routing, CommonProblem.NOT_FOUND, "There is no such address.");
        } else if (!READING.contains(request.method())) {
            problems.send(routing, CommonProblem.METHOD_NOT_ALLOWED, "This can only be read.");
        } else {
            services.pass(routing, path.get(), null);
        }
    }
}
