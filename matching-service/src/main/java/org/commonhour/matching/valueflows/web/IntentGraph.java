package org.commonhour.matching.valueflows.web;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedState;
import org.commonhour.matching.offer.Offer;
import org.jspecify.annotations.Nullable;

/**
 * Offers and needs as intents of Valueflows 1.0 (https://w3id.org/valueflows/ont/vf), in the words of the ledger's export.
 *
 * <p>An offer is an intent that has a provider alone, a need one that has a receiver alone. Ids are those of the topics:
 * pseudonyms, no names; titles and descriptions are people's own words and not in it.
 */
final class IntentGraph {

    /** Terms whose values are addresses of other nodes. */
    private static final List<String> LINKS =
            List.of("provider", "receiver", "inScopeOf", "resourceConformsTo", "resourceClassifiedAs");

    private static final Map<String, Object> CONTEXT = context();
    private static final String CODE = "urn:commonhour:code:";

    private IntentGraph() {}

    /** A page of intents as a JSON-LD document. */
    static Map<String, Object> document(List<Map<String, Object>> nodes, @Nullable String next) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.put("@graph", nodes);
        if (next != null) {
            document.put("next", next);
        }
        return document;
    }

    static Map<String, Object> node(Offer offer) {
        var intent = intent(
                offer.id(),
                offer.communityId(),
                offer.words().category(),
                offer.state().name(),
                !offer.isLive());
        intent.put("provider", id(offer.memberId()));
        return intent;
    }

    static Map<String, Object> node(Need need) {
        var words = need.words();
        var finished = need.state() == NeedState.DONE || need.state() == NeedState.WITHDRAWN;
        var intent = intent(
                need.id(), need.communityId(), words.category(), need.state().name(), finished);
        intent.put("receiver", id(need.memberId()));
        intent.put("effortQuantity", minutes(words.amountMinutes()));
        var day = words.neededOn();
        if (day != null) {
            // The day counts; the time of the day is the people's own, in a zone that is not told.
            intent.put(
                    "hasPointInTime",
                    day.atStartOfDay(ZoneOffset.UTC).toInstant().toString());
        }
        return intent;
    }

    private static Map<String, Object> intent(
            UUID id, UUID communityId, Category category, String state, boolean finished) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id(id));
        node.put("@type", "Intent");
        node.put("action", "deliverService");
        node.put("resourceConformsTo", CODE + "category:" + category);
        node.put("resourceClassifiedAs", List.of(CODE + "state:" + state));
        node.put("inScopeOf", id(communityId));
        node.put("finished", finished);
        return node;
    }

    private static Map<String, Object> minutes(long amount) {
        return Map.of(
                "@type",
                "om2:Measure",
                "om2:hasUnit",
                Map.of("@id", "om2:minute-Time"),
                "om2:hasNumericalValue",
                amount);
    }

    private static String id(UUID id) {
        return "urn:uuid:" + id;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", "https://w3id.org/valueflows/ont/vf#");
        context.put("om2", "http://www.ontology-of-units-of-measure.org/resource/om-2/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("action", Map.of("@type", "@vocab"));
        context.put("hasPointInTime", Map.of("@type", "xsd:dateTimeStamp"));
        LINKS.forEach(term -> context.put(term, Map.of("@type", "@id")));
        // The cursor belongs to the page and not to the intents.
        context.put("next", null);
        return context;
    }
}
