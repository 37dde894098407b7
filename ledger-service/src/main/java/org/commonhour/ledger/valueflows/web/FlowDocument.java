package org.commonhour.ledger.valueflows.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of flows as a JSON-LD document. */
final class FlowDocument {

    /** Terms whose values are addresses of other nodes. */
    private static final List<String> LINKS = List.of(
            "provider",
            "receiver",
            "inScopeOf",
            "clauseOf",
            "reciprocalClauseOf",
            "realizationOf",
            "reciprocalRealizationOf",
            "fulfills",
            "corrects",
            "resourceInventoriedAs",
            "toResourceInventoriedAs",
            "resourceConformsTo",
            "resourceClassifiedAs");

    private static final Map<String, Object> CONTEXT = context();

    private FlowDocument() {}

    static Map<String, Object> of(List<Map<String, Object>> nodes, @Nullable String next) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.put("@graph", nodes);
        if (next != null) {
            document.put("next", next);
        }
        return document;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", "https://w3id.org/valueflows/ont/vf#");
        context.put("om2", "http://www.ontology-of-units-of-measure.org/resource/om-2/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("action", Map.of("@type", "@vocab"));
        context.put("hasPointInTime", Map.of("@type", "xsd:dateTimeStamp"));
        LINKS.forEach(term -> context.put(term, Map.of("@type", "@id")));
        // The cursor belongs to the page and not to the flows.
        context.put("next", null);
        return context;
    }
}
