package org.commonhour.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Stands for a service behind the gateway: a real HTTP server that tells what it was asked, in the ways tests need. */
public final class Upstream {

    private final Vertx vertx = Vertx.vertx();
    private final String name;
    private final HttpServer server;
    private final AtomicInteger streams = new AtomicInteger();
    private volatile HttpServerRequest waiting;

    private Upstream(String name) {
        this.name = name;
        this.server = vertx.createHttpServer().requestHandler(this::answer);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    public static Upstream start(String name) {
        return new Upstream(name);
    }

    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Whether a call is here that asked not to be read for the time being. */
    public boolean isHolding() {
        return waiting != null;
    }

    /** Reads on. */
    public void letGo() {
        var request = waiting;
        waiting = null;
        request.resume();
    }

    private void answer(HttpServerRequest request) {
        var how = request.getParam("test", "echo");
        switch (how) {
            case "not-found" ->
                request.response()
                        .setStatusCode(404)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"request/not-found\"}");
            case "no-content" -> request.response().setStatusCode(204).end();
            case "created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", url() + "/api/v1/communities/c/offers/1")
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Set-Cookie", "spy=1")
                        .putHeader("Connection", "X-Secret")
                        .putHeader("X-Secret", "inside")
                        .end();
            case "file" ->
                request.response()
                        .putHeader("Content-Type", request.getParam("type"))
                        .putHeader("Content-Disposition", "attachment; filename=\"hours.file\"")
                        .putHeader("Vary", "Accept-Language")
                        .end(request.getHeader("Accept-Language"));
            case "silent" -> request.handler(chunk -> {});
            case "break" -> request.connection().close();
            case "large" -> large(request);
            case "events" -> events(request);
            case "hold" -> {
                echo(request);
                request.pause();
                waiting = request;
            }
            default -> echo(request);
        }
    }

    /** A stream of events that has sent one and stays open. */
    private void events(HttpServerRequest request) {
        streams.incrementAndGet();
        request.response().closeHandler(closed -> streams.decrementAndGet());
        request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("id: " + request.getHeader("Last-Event-ID") + "\ndata: {}\n\n");
    }

    /** How many streams of events are open here. */
    public int openStreams() {
        return streams.get();
    }

    private void echo(HttpServerRequest request) {
        var digest = sha256();
        var length = new AtomicLong();
        request.handler(chunk -> {
            digest.update(chunk.getBytes());
            length.addAndGet(chunk.length());
        });
        request.endHandler(end -> {
            var headers = new JsonObject();
            request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", length.get())
                            .put("sha256", HexFormat.of().formatHex(digest.digest()))
                            .encode());
        });
    }

    /** 50 MiB, written as fast as the other side takes them. */
    private static void large(HttpServerRequest request) {
        var response = request.response().setChunked(true).putHeader("Content-Type", "application/octet-stream");
        var left = new AtomicLong(50);
        Runnable more = () -> {
            while (left.get() > 0 && !response.writeQueueFull()) {
                response.write(Buffer.buffer(new byte[1024 * 1024]));
                left.decrementAndGet();
            }
            if (left.get() == 0 && !response.ended()) {
                response.end();
            }
        };
        response.drainHandler(drained -> more.run());
        more.run();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
