package org.commonhour.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change of an event's JSON Schema takes away from those who read the events.
 *
 * <p>A reader relies on what the released schema promises: which fields are there, always or sometimes, of which types,
 * with which values and within which bounds. It ignores fields that it does not know. So a producer may promise more (a
 * new field, a field that is now always there, a narrower bound, fewer values) and never less. A value added to an
 * {@code enum} is less, for a reader that has a case for each of them, unless the released schema said with
 * {@code "x-extensible": true} that there may be more. What this class does not understand must not change.
 */
final class SchemaChange {

    private static final List<String> NOT_TO_GROW = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> NOT_TO_SHRINK = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final List<String> NOT_TO_CHANGE =
            List.of("const", "pattern", "format", "uniqueItems", "contentEncoding");
    private static final List<String> COMPOSED =
            List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "patternProperties");
    private static final int DEEPEST = 50;

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> breaks = new ArrayList<>();

    private SchemaChange(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /** The breaks, each with its place; empty when every reader of the released schema can read the current events. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        SchemaChange change = new SchemaChange(released, current);
        if (!released.path("$id").equals(current.path("$id"))) {
            change.add("", "$id is no longer " + released.path("$id").asText("there"));
        }
        change.compare(released, current, "", 0);
        return List.copyOf(change.breaks);
    }

    private void compare(JsonNode beforeOrRef, JsonNode afterOrRef, String at, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode before = resolved(beforeOrRef, released);
        JsonNode after = resolved(afterOrRef, current);
        types(before, after, at);
        values(before, after, at);
        bounds(before, after, at);
        for (String keyword : COMPOSED) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                add(at, keyword + " has changed");
            }
        }
        for (String field : texts(before.path("required"))) {
            if (!texts(after.path("required")).contains(field)) {
                add(at + "/" + field, "is no longer always there");
            }
        }
        for (Map.Entry<String, JsonNode> field : before.path("properties").properties()) {
            JsonNode now = after.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                add(at + "/" + field.getKey(), "is gone");
            } else {
                compare(field.getValue(), now, at + "/" + field.getKey(), depth + 1);
            }
        }
        if (before.path("items").isObject()) {
            compare(before.path("items"), after.path("items"), at + "/*", depth + 1);
        }
        if (before.path("additionalProperties").isObject()) {
            compare(before.path("additionalProperties"), after.path("additionalProperties"), at + "/?", depth + 1);
        }
    }

    private void types(JsonNode before, JsonNode after, String at) {
        Set<String> allowed = new HashSet<>(texts(before.path("type")));
        if (allowed.isEmpty()) {
            return;
        }
        if (allowed.contains("number")) {
            allowed.add("integer");
        }
        Set<String> now = texts(after.path("type"));
        if (now.isEmpty() || !allowed.containsAll(now)) {
            add(at, "was of type " + before.path("type") + " and is now " + (now.isEmpty() ? "anything" : now));
        }
    }

    private void values(JsonNode before, JsonNode after, String at) {
        JsonNode known = before.path("enum");
        if (!known.isArray() || before.path("x-extensible").asBoolean()) {
            return;
        }
        if (!after.path("enum").isArray() && after.path("const").isMissingNode()) {
            add(at, "may now have any value");
            return;
        }
        Set<JsonNode> expected = new HashSet<>();
        known.forEach(expected::add);
        after.path("enum").forEach(value -> {
            if (!expected.contains(value)) {
                add(at, "may now be " + value);
            }
        });
        if (!after.path("enum").isArray() && !expected.contains(after.path("const"))) {
            add(at, "may now be " + after.path("const"));
        }
        if (after.path("x-extensible").asBoolean()) {
            add(at, "may now have other values");
        }
    }

    private void bounds(JsonNode before, JsonNode after, String at) {
        for (String bound : NOT_TO_GROW) {
            bound(before, after, at, bound, 1);
        }
        for (String bound : NOT_TO_SHRINK) {
            bound(before, after, at, bound, -1);
        }
        for (String keyword : NOT_TO_CHANGE) {
            JsonNode was = before.path(keyword);
            if (!was.isMissingNode() && !was.equals(after.path(keyword))) {
                add(at, keyword + " is no longer " + was);
            }
        }
    }

    private void bound(JsonNode before, JsonNode after, String at, String bound, int direction) {
        JsonNode was = before.path(bound);
        if (!was.isNumber()) {
            return;
        }
        JsonNode now = after.path(bound);
        if (!now.isNumber() || now.decimalValue().compareTo(was.decimalValue()) * direction > 0) {
            add(at, bound + " was " + was + " and is now " + (now.isNumber() ? now : "gone"));
        }
    }

    private static JsonNode resolved(JsonNode node, JsonNode document) {
        JsonNode found = node;
        for (int steps = 0; steps < DEEPEST && found.path("$ref").isTextual(); steps++) {
            String reference = found.path("$ref").asText();
            found = reference.startsWith("#/") ? document.at(reference.substring(1)) : MissingNode.getInstance();
        }
        return found;
    }

    /** A text, or a list of them. */
    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private void add(String at, String what) {
        breaks.add((at.isEmpty() ? "/" : at) + " " + what);
    }
}
