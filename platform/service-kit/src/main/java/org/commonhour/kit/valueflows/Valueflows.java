package org.commonhour.kit.valueflows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every service says alike in the terms of Valueflows 1.0 (https://w3id.org/valueflows/ont/vf) and of the Ontology of
 * units of Measure 2, in JSON-LD. Ids are those of the topics: pseudonyms, no names.
 */
public final class Valueflows {

    /** The media type of its documents. */
    public static final String MEDIA_TYPE = "application/ld+json";

    /** What the name of a code of ours begins with. */
    public static final String CODE = "urn:commonhour:code:";

    private Valueflows() {}

    /**
     * The context of a document.
     *
     * @param links terms whose values are addresses of other nodes
     */
    public static Map<String, Object> context(List<String> links) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", "https://w3id.org/valueflows/ont/vf#");
        context.put("om2", "http://www.ontology-of-units-of-measure.org/resource/om-2/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("action", Map.of("@type", "@vocab"));
        context.put("hasPointInTime", Map.of("@type", "xsd:dateTimeStamp"));
        links.forEach(term -> context.put(term, Map.of("@type", "@id")));
        // The cursor belongs to the page and not to what is on it.
        context.put("next", null);
        return context;
    }

    /** A page of nodes; {@code next} is the cursor of the next one. */
    public static Map<String, Object> page(
            Map<String, Object> context, List<Map<String, Object>> nodes, @Nullable String next) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.put("@graph", nodes);
        if (next != null) {
            document.put("next", next);
        }
        return document;
    }

    /** A node without properties yet. */
    public static Map<String, Object> node(String type, String id) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", type);
        return node;
    }

    /** A measure of whole minutes. */
    public static Map<String, Object> minutes(long amount) {
        return Map.of(
                "@type",
                "om2:Measure",
                "om2:hasUnit",
                Map.of("@id", "om2:minute-Time"),
                "om2:hasNumericalValue",
                amount);
    }

    /** The address of what has that id. */
    public static String id(UUID id) {
        return "urn:uuid:" + id;
    }
}
