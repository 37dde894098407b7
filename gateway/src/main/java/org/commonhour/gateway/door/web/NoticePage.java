package org.commonhour.gateway.door.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The two small pages that a person sees when signing in does not work; they need no script and no session. */
@ApplicationScoped
class NoticePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Commonhour</title>
                <style>
                  body { font: 1.25rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem }
                  a { display: inline-block; padding: .75rem 1.5rem; border: 2px solid; border-radius: .5rem }
                </style>
              </head>
              <body>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p><a href="/sign-in">Sign in</a></p>
                <p>You can also ring your coordinator.</p>
              </body>
            </html>
            """;

    /** The sign-in took too long, was broken off, or the session is not valid any more. */
    void signInAgain(RoutingContext routing) {
        send(routing, 401, "Please sign in again", "Signing in was not finished. Nothing is lost.");
    }

    /** The identity provider does not answer. */
    void signInUnavailable(RoutingContext routing) {
        routing.response().putHeader(HttpHeaders.RETRY_AFTER, "10");
        send(routing, 503, "Signing in does not work just now", "We are on it. Please try again in a minute.");
    }

    private static void send(RoutingContext routing, int status, String title, String sentence) {
        routing.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(PAGE.formatted(title, sentence));
    }
}
