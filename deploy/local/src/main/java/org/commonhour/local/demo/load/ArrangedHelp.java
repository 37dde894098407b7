package org.commonhour.local.demo.load;

import static org.commonhour.local.demo.load.Api.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.commonhour.local.demo.DemoCommunity;
import org.commonhour.local.demo.DemoCommunity.Reached;

/** Arrangements that the coordinator makes by telephone, each as far as it has come. */
final class ArrangedHelp {
    private final Api api;
    private final String coordinator;
    private final String base;
    private final DemoCommunity community;
    private final LocalDate today;

    ArrangedHelp(Api api, String coordinator, String base, DemoCommunity community, LocalDate today) {
        this.api = api;
        this.coordinator = coordinator;
        this.base = base;
        this.community = community;
        this.today = today;
    }

    /** The one at this place of the list, between members, offers and needs by their ids. */
    void add(int index, List<String> members, String[] offers, String[] needs) {
        var arrangement = community.arrangements().get(index);
        var need = community.needs().get(arrangement.need());
        String receiver = members.get(need.member());
        String giver = members.get(community.offers().get(arrangement.offer()).member());
        String id = post(
                        "/arrangements",
                        "arrangement-" + index,
                        "needId",
                        needs[arrangement.need()],
                        "offerId",
                        offers[arrangement.offer()],
                        "onBehalfOfMemberId",
                        receiver)
                .path("id")
                .asText();
        if (arrangement.reached() == Reached.ASKED) {
            return;
        }
        String path = "/arrangements/" + id;
        post(path + "/agreement", "agreement-" + index, "onBehalfOfMemberId", giver);
        // When the demo goes on after an interruption it may already have happened.
        api.getUntil(
                coordinator,
                base + path,
                answer -> "HELD".equals(answer.path("holdState").asText())
                        || "HAPPENED".equals(answer.path("state").asText()));
        if (arrangement.reached() == Reached.AGREED) {
            return;
        }
        String session = post(
                        "/sessions",
                        "arranged-session-" + index,
                        "arrangementId",
                        id,
                        "occurredOn",
                        today.toString(),
                        "amountMinutes",
                        need.amountMinutes(),
                        "onBehalfOfMemberId",
                        giver)
                .path("id")
                .asText();
        post(
                "/sessions/" + session + "/confirmation",
                "arranged-confirmation-" + index,
                "onBehalfOfMemberId",
                receiver);
    }

    private JsonNode post(String path, String key, Object... body) {
        return api.post(coordinator, base + path, "demo-" + key, fields(body));
    }
}
