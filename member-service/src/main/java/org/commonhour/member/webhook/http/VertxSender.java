package org.commonhour.member.webhook.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.commonhour.member.webhook.Answer;
import org.commonhour.member.webhook.Sender;
import org.commonhour.member.webhook.WebhookConfig;
import org.commonhour.member.webhook.WebhookSecrets;
import org.jspecify.annotations.Nullable;

/**
 * Sends by HTTP, signed by Standard Webhooks.
 *
 * <p>A name is looked up once for each message, every address it leads to is checked, and the connection is made to the
 * address that was checked: a name that leads elsewhere a moment later leads nowhere. Redirects are not followed.
 */
@ApplicationScoped
class VertxSender implements Sender {

    private static final int CONNECT_TIMEOUT_MS = 5_000;
    private static final int MOST_ANSWER_BYTES = 64 * 1024;
    private static final int IDLE_SECONDS = 60;

    private final HttpClient client;
    private final AddressRules rules;
    private final Duration answerTimeout;
    private final Clock clock;
    private final NameLookup names;

    @Inject
    VertxSender(Vertx vertx, WebhookConfig config, Clock clock) {
        this(vertx, config, clock, InetAddress::getAllByName);
    }

    VertxSender(Vertx vertx, WebhookConfig config, Clock clock, NameLookup names) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(config.senders())
                .setDecompressionSupported(false));
        this.rules = new AddressRules(config.loopback());
        this.answerTimeout = config.answerTimeout();
        this.clock = clock;
        this.names = names;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    @Override
    public Optional<String> objection(String url) {
        return rules.objection(url);
    }

    @Override
    public Answer send(String url, String messageId, String body, WebhookSecrets secrets) {
        var started = System.nanoTime();
        if (rules.objection(url).isPresent()) {
            return answer(Answer.Kind.FORBIDDEN_ADDRESS, null, started);
        }
        var target = URI.create(url);
        InetAddress address;
        try {
            var all = names.addressesOf(target.getHost());
            if (!List.of(all).stream().allMatch(rules::allows)) {
                return answer(Answer.Kind.FORBIDDEN_ADDRESS, null, started);
            }
            address = all[0];
        } catch (UnknownHostException e) {
            return answer(Answer.Kind.UNREACHABLE, null, started);
        }
        return exchange(options(target, address, messageId, body, secrets), body, started);
    }

    private RequestOptions options(
            URI target, InetAddress address, String messageId, String body, WebhookSecrets secrets) {
        var tls = "https".equals(target.getScheme());
        var port = target.getPort() >= 0 ? target.getPort() : tls ? 443 : 80;
        var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        var timestamp = clock.instant().getEpochSecond();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(target.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery())
                .putHeader("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("User-Agent", "Commonhour-Webhooks/1")
                .putHeader("webhook-id", messageId)
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", signatures(messageId, timestamp, body, secrets));
    }

    /** One signature for each valid secret, so that a receiver may change to the new one when it likes. */
    private static String signatures(String messageId, long timestamp, String body, WebhookSecrets secrets) {
        var signatures = new ArrayList<String>();
        for (var secret : secrets.valid()) {
            try {
                signatures.add(new Webhook(secret).sign(messageId, timestamp, body));
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new IllegalStateException("cannot sign", e);
            }
        }
        return String.join(" ", signatures);
    }

    private Answer exchange(RequestOptions options, String body, long started) {
        var status = new AtomicReference<@Nullable Integer>();
        var sent = new AtomicReference<@Nullable HttpClientRequest>();
        CompletableFuture<Void> done = client.request(options)
                .compose(request -> {
                    sent.set(request);
                    return request.send(Buffer.buffer(body));
                })
                .compose(response -> {
                    status.set(response.statusCode());
                    return drained(response);
                })
                .toCompletionStage()
                .toCompletableFuture();
        try {
            done.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            var request = sent.get();
            if (request != null) {
                request.reset();
            }
            if (status.get() == null) {
                return answer(Answer.Kind.TIMED_OUT, null, started);
            }
        } catch (ExecutionException e) {
            if (status.get() == null) {
                return answer(Answer.Kind.UNREACHABLE, null, started);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
        var code = status.get();
        return answer(code == null ? Answer.Kind.UNREACHABLE : kind(code), code, started);
    }

    /** Reads what the receiver says and forgets it; whoever says too much is hung up on. */
    private static Future<Void> drained(HttpClientResponse response) {
        var left = new AtomicLong(MOST_ANSWER_BYTES);
        response.handler(chunk -> {
            if (left.addAndGet(-chunk.length()) < 0) {
                response.request().connection().close();
            }
        });
        return response.end();
    }

    private static Answer.Kind kind(int status) {
        if (status >= 200 && status < 300) {
            return Answer.Kind.DELIVERED;
        }
        return switch (status) {
            case 410 -> Answer.Kind.GONE;
            case 408, 425, 429 -> Answer.Kind.FAILED;
            default -> status >= 400 && status < 500 ? Answer.Kind.REFUSED : Answer.Kind.FAILED;
        };
    }

    private static Answer answer(Answer.Kind kind, @Nullable Integer status, long started) {
        return new Answer(
                kind, status, Duration.ofNanos(System.nanoTime() - started).toMillis());
    }
}
