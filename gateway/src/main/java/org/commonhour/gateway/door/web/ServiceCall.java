package org.commonhour.gateway.door.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import org.commonhour.gateway.door.PublicPath;
import org.commonhour.kit.problem.CommonProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One call on its way to a service and back: what goes with it, how long it may take, what is said when it fails. */
final class ServiceCall implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(ServiceCall.class);

    private final RoutingContext routing;
    private final URI service;
    private final PublicPath path;
    private final @Nullable String accessToken;
    private final Duration answerTimeout;
    private final ProblemAnswers problems;
    private @Nullable HttpClientRequest sent;
    private boolean bodyComplete;

    ServiceCall(
            RoutingContext routing,
            URI service,
            PublicPath path,
            @Nullable String accessToken,
            Duration answerTimeout,
            ProblemAnswers problems) {
        this.routing = routing;
        this.service = service;
        this.path = path;
        this.accessToken = accessToken;
        this.answerTimeout = answerTimeout;
        this.problems = problems;
    }

    /** Opens the request to the service; only then is a caller who asked first told to send the body. */
    Future<HttpClientRequest> connect(ProxyContext proxy) {
        var tls = "https".equals(service.getScheme());
        var port = service.getPort() >= 0 ? service.getPort() : tls ? 443 : 80;
        var target =
                new RequestOptions().setHost(service.getHost()).setPort(port).setSsl(tls);
        return proxy.client().request(target).onSuccess(request -> {
            sent = request;
            if (bodyComplete) {
                request.idleTimeout(answerTimeout.toMillis());
            }
            if ("100-continue".equalsIgnoreCase(routing.request().getHeader(HttpHeaders.EXPECT))) {
                routing.response().writeContinue();
            }
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        var request = proxy.request();
        var body = request.getBody();
        if (body.length() > path.maxBodyBytes()) {
            return Future.succeededFuture(tooLarge(request));
        }
        var headers = ServiceHeaders.forService(request.headers(), accessToken);
        request.headers().clear().addAll(headers);
        var limited = new LimitedBody(body.stream(), path.maxBodyBytes(), this::bodyEnded);
        request.setBody(Body.body(limited, body.length()));
        return proxy.sendRequest()
                .recover(failure -> Future.succeededFuture(
                        limited.isTooLarge() ? tooLarge(request) : unavailable(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        ServiceHeaders.forCaller(proxy.response().headers(), routing.response().headers());
        return proxy.sendResponse();
    }

    /** The service's time starts when it has everything: a slow phone may take its time to send a file. */
    private void bodyEnded() {
        bodyComplete = true;
        var request = sent;
        if (request != null) {
            request.idleTimeout(answerTimeout.toMillis());
        }
    }

    private ProxyResponse unavailable(ProxyRequest request, Throwable failure) {
        LOG.warnf(
                "event=service-unavailable service=%s path=%s cause=%s",
                path.owner(), routing.request().path(), failure);
        var detail = sent == null
                ? "The part of Commonhour that answers this is not running just now. Try again in a moment."
                : "The part of Commonhour that answers this did not finish. It may have done what you asked: try again"
                        + " with the same idempotency key.";
        return answer(request, CommonProblem.UNAVAILABLE, detail);
    }

    private ProxyResponse tooLarge(ProxyRequest request) {
        // The rest of the body is of no use to anybody: hang up once the answer is out.
        routing.addEndHandler(ended -> routing.request().connection().close());
        routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        var mebibytes = path.maxBodyBytes() / (1024 * 1024);
        return answer(request, CommonProblem.TOO_LARGE, "At most " + mebibytes + " MiB may be sent here.");
    }

    private ProxyResponse answer(ProxyRequest request, CommonProblem code, String detail) {
        var response = request.release().response().setStatusCode(code.status());
        problems.headers(response.headers(), code);
        return response.setBody(Body.body(problems.body(routing.request().path(), code, detail)));
    }
}
