package org.commonhour.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvent as a plain consumer finds it on a topic, in the binary mode of the Kafka binding.
 *
 * @param headers all headers as text, by name ({@code ce_id}, {@code ce_type}, {@code ce_sequence} and so on)
 */
public record PublishedEvent(String topic, @Nullable String key, Map<String, String> headers, JsonNode body) {
    /** The header {@code ce_<name>}; fails when the event has none. */
    public String attribute(String name) {
        String value = headers.get("ce_" + name);
        if (value == null) {
            throw new AssertionError("event on " + topic + " has no header ce_" + name + ": " + headers);
        }
        return value;
    }

    /** The event's type, for example {@code org.commonhour.ledger.transfer-posted.v1}. */
    public String type() {
        return attribute("type");
    }

    /** The event's place in the order of its topic and community, from 1. */
    public long sequence() {
        return Long.parseLong(attribute("sequence"));
    }

    /** The text of a top-level field of the body; empty when it is not there. */
    public String field(String name) {
        return body.path(name).asText();
    }
}
