package org.commonhour.gateway.door.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.commonhour.gateway.door.Owner;
import org.commonhour.gateway.door.PublicPath;
import org.jspecify.annotations.Nullable;

/** Passes calls to the services, bodies as streams in both directions. */
@ApplicationScoped
class ServiceProxy {

    private static final int WAITING_CALLS = 1_000;
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final HttpClient client;
    // Streams stay open for hours: with connections of their own they keep nobody else waiting.
    private final HttpClient streams;
    private final GatewayConfig config;
    private final ProblemAnswers problems;

    ServiceProxy(Vertx vertx, GatewayConfig config, ProblemAnswers problems) {
        this.config = config;
        this.problems = problems;
        this.client = vertx.createHttpClient(options(config.maxConnections(), WAITING_CALLS));
        this.streams = vertx.createHttpClient(options(config.maxStreams(), 0));
    }

    private HttpClientOptions options(int connections, int waiting) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(waiting)
                .setDecompressionSupported(false);
    }

    /** Passes one call on behalf of the bearer of the access token, or of nobody. */
    void pass(RoutingContext routing, PublicPath path, @Nullable String accessToken) {
        var call =
                new ServiceCall(routing, serviceUrl(path.owner()), path, accessToken, config.answerTimeout(), problems);
        HttpProxy.reverseProxy(OPTIONS, path.staysOpen() ? streams : client)
                .origin(call::connect)
                .addInterceptor(call)
                .handle(routing.request());
    }

    private URI serviceUrl(Owner owner) {
        return switch (owner) {
            case MEMBER -> config.memberUrl();
            case MATCHING -> config.matchingUrl();
            case LEDGER -> config.ledgerUrl();
        };
    }

    @PreDestroy
    void close() {
        client.close();
        streams.close();
    }
}
