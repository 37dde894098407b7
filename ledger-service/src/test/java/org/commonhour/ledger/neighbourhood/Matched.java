package org.commonhour.ledger.neighbourhood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.testkit.Events;

/** Publishes members, offers, needs and arrangements of a neighbourhood as their owners do, all of transport. */
public final class Matched {

    private final Neighbourhood here;

    public Matched(Neighbourhood here) {
        this.here = here;
    }

    /** A member who came through this channel. */
    public void member(UUID id, String joinedOn, String channel, String state) {
        var body = body("memberId", id);
        body.put("joinedOn", joinedOn);
        body.put("channel", channel);
        body.put("state", state);
        publish("member.member", id, body);
    }

    /** A state of an offer. */
    public void offer(UUID id, UUID member, String state) {
        var body = body("offerId", id);
        body.put("memberId", member);
        body.put("category", "TRANSPORT");
        body.put("state", state);
        publish("matching.offer", id, body);
    }

    /** A state of a need. */
    public void need(UUID id, UUID member, String channel, String state) {
        var body = body("needId", id);
        body.put("memberId", member);
        body.put("category", "TRANSPORT");
        body.put("amountMinutes", 60);
        body.put("state", state);
        body.put("channel", channel);
        publish("matching.need", id, body);
    }

    /** One version of an arrangement. */
    public void arrangement(UUID id, UUID need, UUID offer, long version, String state) {
        var body = body("arrangementId", id);
        body.put("version", version);
        body.put("state", state);
        body.put("giverMemberId", here.giver.member());
        body.put("receiverMemberId", here.receiver.member());
        body.put("offerId", offer);
        body.put("needId", need);
        body.put("category", "TRANSPORT");
        body.put("amountMinutes", 60);
        body.put("channel", "SELF_WEB");
        publish("matching.arrangement", id, body);
    }

    /** A settled session of an arrangement, given by one member. */
    public void session(UUID arrangement, UUID member) {
        var id = UUID.randomUUID();
        var body = body("sessionId", id);
        body.put("version", 2);
        body.put("state", "SETTLED");
        body.put("arrangementId", arrangement);
        body.put("occurredOn", "2026-05-12");
        body.put("contributions", List.of(Seen.line(member, 60, Map.of())));
        publish("ledger.session", id, body);
    }

    private Map<String, Object> body(String idField, UUID id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(idField, id);
        body.put("communityId", here.communityId);
        return body;
    }

    private void publish(String what, UUID id, Map<String, Object> body) {
        var noun = what.substring(what.indexOf('.') + 1);
        Events.publish(
                "commonhour." + what + ".v1",
                "org.commonhour." + what.replace("." + noun, "") + "." + noun + "-changed.v1",
                here.communityId,
                id.toString(),
                body);
    }
}
