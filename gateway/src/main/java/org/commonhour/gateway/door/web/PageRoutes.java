package org.commonhour.gateway.door.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers the address of every page with the web app, which then shows that page itself.
 *
 * <p>Quinoa could do that, but its turn comes after the resources, and these answer what they do not know with a
 * problem document.
 */
@ApplicationScoped
class PageRoutes {

    private static final int AFTER_FILES_BEFORE_RESOURCES = 9_000;

    // Pages have no dot in their address, files do: a missing file is missing.
    private static final String PAGES =
            "/(?!(?:api|hsds|open-data|q|assets|docs|webjars|sign-in|sign-out)(?:/|$))[^.]+";

    void register(@Observes Router router) {
        router.routeWithRegex(PAGES)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(AFTER_FILES_BEFORE_RESOURCES)
                .handler(routing -> routing.reroute("/"));
    }
}
