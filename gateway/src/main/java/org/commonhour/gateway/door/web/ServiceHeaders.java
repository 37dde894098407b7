package org.commonhour.gateway.door.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which headers pass the door.
 *
 * <p>G6: no cookie and no forwarding claim of a caller reaches a service; no cookie of a service reaches a caller.
 */
final class ServiceHeaders {

    // A list of what may pass, not of what may not: cookies, forwarding claims and connection headers stay outside.
    private static final List<String> TO_SERVICE = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Length",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Prefer",
            "Range",
            "traceparent",
            "tracestate");

    private static final List<String> NOT_TO_CALLER = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Connection",
            "Server",
            "Set-Cookie",
            "Trailer",
            "Upgrade",
            "Via");

    private static final Pattern COMPRESSIBLE = Pattern.compile(
            "(application/(([a-z0-9.-]+\\+)?json|x-ndjson)|text/(csv|plain|html))\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OUR_API = Pattern.compile("https?://[^/]+(/api/v1/.*)");

    private ServiceHeaders() {}

    /** What a service sees of a call: the listed headers, and the caller's access token if there is one. */
    static MultiMap forService(MultiMap received, @Nullable String accessToken) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var name : TO_SERVICE) {
            headers.add(name, received.getAll(name));
        }
        return accessToken == null ? headers : headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken);
    }

    /** Makes a service's headers fit for the caller, and keeps the server's own defaults from standing beside them. */
    static void forCaller(MultiMap headers, MultiMap defaults) {
        var connection = headers.get(HttpHeaders.CONNECTION);
        if (connection != null) {
            List.of(connection.split(",")).forEach(name -> headers.remove(name.trim()));
        }
        NOT_TO_CALLER.forEach(headers::remove);
        // An address at the service itself means nothing outside.
        var location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            var own = OUR_API.matcher(location);
            headers.set(HttpHeaders.LOCATION, own.matches() ? own.group(1) : location);
        }
        // Quarkus marks every answer as not to be compressed, unless somebody takes the mark away.
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)
                || (type != null && COMPRESSIBLE.matcher(type).matches())) {
            defaults.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
