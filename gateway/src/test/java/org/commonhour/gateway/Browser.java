package org.commonhour.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Keeps cookies and goes one step at a time, so that a test sees every redirect. */
final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String gateway;

    Browser(int gatewayPort) {
        gateway = "http://127.0.0.1:" + gatewayPort;
    }

    /** Sends a request to a path of the gateway or to an address anywhere, with header names and values in turn. */
    HttpResponse<String> send(String method, String target, String... headers) {
        var address = target.startsWith("/") ? gateway + target : target;
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String target) {
        return send("GET", target);
    }

    /** Signs in and returns where that led, step by step. */
    List<String> signIn(String to) {
        var provider = location(get("/sign-in?to=" + to));
        var callback = location(get(provider));
        var restored = location(get(callback));
        var page = location(get(restored));
        return List.of(provider, callback, restored, page);
    }

    /** The names of the cookies it holds. */
    List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName())
                .toList();
    }

    String gateway() {
        return gateway;
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + response.statusCode() + response.body()));
    }
}
