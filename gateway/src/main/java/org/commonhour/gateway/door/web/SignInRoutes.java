package org.commonhour.gateway.door.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.commonhour.gateway.door.LocalPath;
import org.commonhour.kit.problem.CommonProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in and out with a browser: authorisation code with PKCE at the identity provider, then a cookie.
 *
 * <p>{@code GET /sign-in?to=/page} leads through the identity provider to the page; {@code POST /sign-out} ends the
 * session here and there.
 */
@ApplicationScoped
class SignInRoutes {

    private static final Logger LOG = Logger.getLogger(SignInRoutes.class);
    private static final int BEFORE_PAGES = 500;
    private static final int SEE_OTHER = 303;

    private final HttpAuthenticator authenticator;
    private final ProblemAnswers problems;
    private final NoticePage notices;

    SignInRoutes(HttpAuthenticator authenticator, ProblemAnswers problems, NoticePage notices) {
        this.authenticator = authenticator;
        this.problems = problems;
        this.notices = notices;
    }

    void register(@Observes Router router) {
        router.get("/sign-in").order(BEFORE_PAGES).handler(this::signIn);
        router.post("/sign-out").order(BEFORE_PAGES).handler(this::signOut);
        router.routeWithRegex("/sign-(in|out)")
                .order(BEFORE_PAGES + 1)
                .handler(routing -> problems.send(
                        routing, CommonProblem.METHOD_NOT_ALLOWED, "Sign in with GET and sign out with POST."));
    }

    private void signIn(RoutingContext routing) {
        Visitors.of(routing)
                .subscribe()
                .with(visitor -> welcome(routing, visitor), failure -> signInFailed(routing, failure));
    }

    private void welcome(RoutingContext routing, Optional<SecurityIdentity> visitor) {
        if (visitor.isPresent()) {
            redirect(routing, LocalPath.orHome(first(routing, "to")));
        } else if (first(routing, "state") != null) {
            // Back from the identity provider without the cookie that was set on the way there: it took too long.
            notices.signInAgain(routing);
        } else {
            challenge(routing);
        }
    }

    private void signInFailed(RoutingContext routing, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException onward) {
            redirect(routing, onward.getRedirectUri());
        } else if (failure instanceof AuthenticationFailedException) {
            challenge(routing);
        } else if (Visitors.mustSignIn(failure)) {
            notices.signInAgain(routing);
        } else {
            unavailable(routing, failure);
        }
    }

    private void challenge(RoutingContext routing) {
        routing.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        authenticator
                .sendChallenge(routing)
                .subscribe()
                .with(
                        sent -> {
                            if (!routing.response().ended()) {
                                routing.response().end();
                            }
                        },
                        failure -> unavailable(routing, failure));
    }

    private void unavailable(RoutingContext routing, Throwable failure) {
        LOG.warnf(
                "event=sign-in-unavailable path=%s cause=%s", routing.request().path(), failure);
        notices.signInUnavailable(routing);
    }

    private void signOut(RoutingContext routing) {
        if (!Origins.allow(routing.request())) {
            problems.send(routing, CommonProblem.FORBIDDEN, "Another site may not do this in your name.");
            return;
        }
        // Quarkus ends the session and leads on to the identity provider; without a session there is nothing to end.
        Visitors.of(routing)
                .subscribe()
                .with(
                        visitor -> redirect(routing, LocalPath.HOME),
                        failure -> redirect(
                                routing,
                                failure instanceof AuthenticationRedirectException onward
                                        ? onward.getRedirectUri()
                                        : LocalPath.HOME));
    }

    private static void redirect(RoutingContext routing, String target) {
        routing.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, target)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static @Nullable String first(RoutingContext routing, String parameter) {
        var values = routing.queryParam(parameter);
        return values.isEmpty() ? null : values.get(0);
    }
}
