package org.commonhour.gateway.door.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling: by the session cookie of a browser, or by a bearer token. */
final class Visitors {

    // Quarkus would answer a failed sign-in by itself, with an empty page or a redirect; here the caller of this class
    // does.
    private static final BiConsumer<RoutingContext, Throwable> LEAVE_THE_ANSWER_TO_US = (routing, failure) -> {};

    private Visitors() {}

    /** The caller; empty when nobody has signed in, a failure when what was shown is not valid. */
    static Uni<Optional<SecurityIdentity>> of(RoutingContext routing) {
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_THE_ANSWER_TO_US);
        return QuarkusHttpUser.getSecurityIdentity(routing, null)
                .map(identity -> Optional.ofNullable(identity).filter(known -> !known.isAnonymous()));
    }

    /** Whether the call relies on the cookie alone, which a browser sends along unasked. */
    static boolean byCookie(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** The access token that services want to see; absent for a caller without one. */
    static @Nullable String accessToken(SecurityIdentity identity) {
        var credential = identity.getCredential(AccessTokenCredential.class);
        return credential == null ? null : credential.getToken();
    }

    /** The claims of the caller's token. */
    static Optional<JsonWebToken> claims(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    /** Whether a failure says that the caller has to sign in again, and not that something is out of order. */
    static boolean mustSignIn(Throwable failure) {
        return failure instanceof AuthenticationException || failure instanceof AuthenticationRedirectException;
    }
}
