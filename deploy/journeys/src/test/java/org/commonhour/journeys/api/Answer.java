package org.commonhour.journeys.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the public API answered; status 0 when it could not be reached.
 *
 * @param body the JSON body, or a missing node
 */
public record Answer(int status, JsonNode body) {
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether the same call may get another answer later: the service or an event is still on its way. */
    boolean mayChange() {
        return status == 0 || status == 502 || status == 503 || status == 504;
    }

    public String text(String field) {
        return body.path(field).asText();
    }
}
