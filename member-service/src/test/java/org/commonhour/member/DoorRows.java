package org.commonhour.member;

import static org.commonhour.testkit.Endpoint.get;
import static org.commonhour.testkit.Endpoint.post;
import static org.commonhour.testkit.Endpoint.put;

import java.util.UUID;
import org.commonhour.testkit.Endpoint;

/** Rows of the table of strangers and bad input: the stream of events, and webhooks. */
final class DoorRows {

    private static final String W = "/api/v1/communities/{communityId}/webhooks";
    private static final String PAUSED = "{\"url\": \"https://example.org/hook\", \"state\": \"PAUSED\"}";

    private DoorRows() {}

    static Endpoint[] of(Town town) {
        var webhook = town.done("/webhooks", "{\"url\": \"https://example.org/hook\"}")
                .getString("id");
        // Nothing is delivered while the rows of the database are counted.
        Town.as(town.founder()).header("If-Match", "\"1\"").body(PAUSED).put(town.at("/webhooks/" + webhook));
        return new Endpoint[] {
            get("/api/v1/events?communityId={communityId}"),
            get(W),
            get(W + "/" + webhook),
            post(W, "{\"url\": \"https://example.org/" + UUID.randomUUID() + "\"}")
                    .withText("url", 2000)
                    .withRequired("url")
                    .thatCreates(),
            put(W + "/" + webhook, PAUSED).withText("url", 2000).withRequired("url", "state"),
            get(W + "/" + webhook + "/attempts"),
            get(W + "/" + webhook + "/letters"),
            post(W + "/" + webhook + "/letters/" + UUID.randomUUID() + "/resending", "{}"),
            post(W + "/" + webhook + "/ping", "{}"),
            post(W + "/" + webhook + "/replay", "{\"from\": \"now\"}").withText("from", 40),
            post(W + "/" + webhook + "/secret-rotation", "{}"),
            post(W + "/" + webhook + "/removal", "{}")
        };
    }
}
