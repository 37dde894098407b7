package org.commonhour.gateway.door.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The headers that every answer carries: what a page may load and where it may be shown, and how long it may be kept.
 *
 * <p>G5: no page of ours runs a script from anywhere but here, and none is shown in a frame.
 */
@ApplicationScoped
class AnswerHeaders {

    private static final int EARLY = 1_000;
    private static final String API = "/api/";
    private static final String DIRECTORY = "/hsds";
    private static final String OPEN_DATA = "/open-data";
    private static final String ASSETS = "/assets/";
    private static final String LIBRARIES = "/webjars/";

    private final Map<String, String> always;

    AnswerHeaders(GatewayConfig config) {
        var issuer = config.issuer();
        always = Map.of(
                "Content-Security-Policy",
                // Signing out is a form that leads on to the identity provider. Styles may be inline: components set
                // positions and touch behaviour that way.
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                        + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + issuer.getScheme() + "://" + issuer.getRawAuthority(),
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=()",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin");
    }

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    routing.addHeadersEndHandler(end -> complete(routing));
                    routing.next();
                },
                EARLY);
    }

    private void complete(RoutingContext routing) {
        var headers = routing.response().headers();
        always.forEach((name, value) -> headers.set(name, value));
        if (isOpen(routing)) {
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (routing.request().isSSL() || "https".equals(routing.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        keep(routing, headers);
    }

    private static boolean isOpen(RoutingContext routing) {
        return isBelow(routing, DIRECTORY) || isBelow(routing, OPEN_DATA);
    }

    private static boolean isBelow(RoutingContext routing, String top) {
        var path = routing.request().path();
        return path.equals(top) || path.startsWith(top + "/");
    }

    /** File names under /assets carry a hash of their content; all else may change; answers of the API are private. */
    private static void keep(RoutingContext routing, MultiMap headers) {
        var path = routing.request().path();
        var status = routing.response().getStatusCode();
        var found = status == 200 || status == 206 || status == 304;
        if (path.startsWith(ASSETS) || path.startsWith(LIBRARIES)) {
            headers.set(HttpHeaders.CACHE_CONTROL, found ? "public, max-age=31536000, immutable" : "no-store");
        } else if (isBelow(routing, OPEN_DATA)) {
            // The ledger says how long a table may be kept; a refusal is kept by nobody.
            if (!found || !headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        } else if (isBelow(routing, DIRECTORY)) {
            headers.set(HttpHeaders.CACHE_CONTROL, found ? "public, max-age=60" : "no-store");
        } else if (path.startsWith(API)) {
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        } else if (!"no-store".equals(headers.get(HttpHeaders.CACHE_CONTROL))) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }
}
