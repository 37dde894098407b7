package org.commonhour.gateway.door.web;

import io.vertx.core.http.HttpServerRequest;
import org.commonhour.gateway.door.SameOrigin;

/** Reads from a request where it comes from. */
final class Origins {

    private Origins() {}

    /** Whether a call with the session cookie may go on. */
    static boolean allow(HttpServerRequest request) {
        var own = request.scheme() + "://" + request.authority();
        return SameOrigin.allows(
                request.method().name(), request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), own);
    }
}
