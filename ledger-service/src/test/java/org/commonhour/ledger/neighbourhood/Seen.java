package org.commonhour.ledger.neighbourhood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.testkit.Events;
import org.jspecify.annotations.Nullable;

/** Publishes sessions of a neighbourhood as the ledger does, so that insight sees what a test needs. */
public final class Seen {

    private final Neighbourhood here;

    public Seen(Neighbourhood here) {
        this.here = here;
    }

    /** A settled session of a service, or of none. */
    @SafeVarargs
    public final void session(@Nullable UUID serviceId, String day, Map<String, Object>... lines) {
        session(UUID.randomUUID(), 2, "SETTLED", serviceId, day, List.of(lines));
    }

    /** One version of a session. */
    public void session(
            UUID id,
            long version,
            String state,
            @Nullable UUID serviceId,
            String day,
            List<Map<String, Object>> lines) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "sessionId", id,
                "communityId", here.communityId,
                "version", version,
                "state", state,
                "occurredOn", day,
                "contributions", lines));
        if (serviceId != null) {
            body.put("serviceId", serviceId);
        }
        Events.publish(
                "commonhour.ledger.session.v1",
                "org.commonhour.ledger.session-changed.v1",
                here.communityId,
                id.toString(),
                body);
    }

    /** A need for help of a service. */
    public void need(UUID serviceId) {
        var id = UUID.randomUUID();
        Events.publish(
                "commonhour.matching.need.v1",
                "org.commonhour.matching.need-changed.v1",
                here.communityId,
                id.toString(),
                Map.of(
                        "needId",
                        id,
                        "communityId",
                        here.communityId,
                        "memberId",
                        UUID.randomUUID(),
                        "category",
                        "COOKING",
                        "serviceId",
                        serviceId,
                        "amountMinutes",
                        60,
                        "state",
                        "LIVE"));
    }

    /** A given line of a neighbour, unpaid, with whatever a test changes about it. */
    public static Map<String, Object> line(UUID member, long amountMinutes, Map<String, Object> changes) {
        Map<String, Object> line = new HashMap<>(Map.of(
                "contributionId", UUID.randomUUID(),
                "memberId", member,
                "part", "GAVE",
                "amountMinutes", amountMinutes,
                "phase", "DELIVER",
                "function", "FRONTLINE",
                "standing", "NEIGHBOUR_OR_MEMBER",
                "remuneration", "UNPAID",
                "relationship", "UNRELATED",
                "compulsory", false));
        line.put("channel", "SELF_WEB");
        line.putAll(changes);
        return line;
    }
}
