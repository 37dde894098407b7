package org.commonhour.ledger.valueflows.web;

import java.util.List;
import java.util.Map;
import org.commonhour.kit.valueflows.Valueflows;
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

    private static final Map<String, Object> CONTEXT = Valueflows.context(LINKS);

    private FlowDocument() {}

    static Map<String, Object> of(List<Map<String, Object>> nodes, @Nullable String next) {
        return Valueflows.page(CONTEXT, nodes, next);
    }
}
