package org.commonhour.matching.valueflows.web;

import static org.commonhour.kit.valueflows.Valueflows.CODE;
import static org.commonhour.kit.valueflows.Valueflows.id;
import static org.commonhour.kit.valueflows.Valueflows.minutes;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.valueflows.Valueflows;
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

    private static final Map<String, Object> CONTEXT = Valueflows.context(LINKS);

    private IntentGraph() {}

    /** A page of intents as a JSON-LD document. */
    static Map<String, Object> document(List<Map<String, Object>> nodes, @Nullable String next) {
        return Valueflows.page(CONTEXT, nodes, next);
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
        var node = Valueflows.node("Intent", id(id));
        node.put("action", "deliverService");
        node.put("resourceConformsTo", CODE + "category:" + category);
        node.put("resourceClassifiedAs", List.of(CODE + "state:" + state));
        node.put("inScopeOf", id(communityId));
        node.put("finished", finished);
        return node;
    }
}
