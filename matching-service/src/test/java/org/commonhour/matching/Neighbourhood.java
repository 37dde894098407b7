package org.commonhour.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.testkit.Events;

/** A fresh community for one test, whose people and services are made known by events, as in real life. */
public final class Neighbourhood {

    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }

    /** A member with a sign-in, known to the service when this returns. */
    public Person member() {
        UUID memberId = UUID.randomUUID();
        memberChanged(memberId, "ACTIVE");
        return signedIn(Role.MEMBER, memberId);
    }

    /** A member without a sign-in, for whom a coordinator acts. */
    public UUID memberOnThePhone() {
        UUID memberId = UUID.randomUUID();
        memberChanged(memberId, "ACTIVE");
        return memberId;
    }

    /** A coordinator who is no member. */
    public Person coordinator() {
        return signedIn(Role.COORDINATOR, null);
    }

    /** Somebody with another role. */
    public Person signedIn(Role role, UUID memberId) {
        Person person = new Person(id, memberId, "subject-" + UUID.randomUUID());
        Events.grant(id, person.subject(), role, memberId, null);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(person.get("/offers").statusCode()).isNotEqualTo(404));
        return person;
    }

    /** Says what the member service would say of a member. */
    public void memberChanged(UUID memberId, String state) {
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-changed.v1",
                id,
                memberId.toString(),
                Map.of(
                        "memberId",
                        memberId,
                        "communityId",
                        id,
                        "state",
                        state,
                        "joinedOn",
                        "2026-01-01",
                        "channel",
                        "SELF_WEB"));
    }

    /** Says what the member service would say of a service. */
    public void serviceChanged(UUID serviceId, String state) {
        Events.publish(
                "commonhour.member.service.v1",
                "org.commonhour.member.service-changed.v1",
                id,
                serviceId.toString(),
                Map.of(
                        "serviceId",
                        serviceId,
                        "organisationId",
                        UUID.randomUUID(),
                        "communityId",
                        id,
                        "category",
                        "COOKING",
                        "state",
                        state));
    }

    /** Says what the ledger would say of a member's account. */
    public void accountChanged(UUID memberId, String state) {
        UUID accountId = UUID.randomUUID();
        Events.publish(
                "commonhour.ledger.account.v1",
                "org.commonhour.ledger.account-changed.v1",
                id,
                accountId.toString(),
                Map.of(
                        "accountId",
                        accountId,
                        "communityId",
                        id,
                        "kind",
                        "MEMBER",
                        "ownerId",
                        memberId,
                        "state",
                        state));
    }

    /** Says what the ledger would say of a hold; {@code name} is for example {@code hold-placed}. */
    public void hold(String name, String arrangementId, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("arrangementId", arrangementId);
        hold(name, data, arrangementId);
    }

    /** Says the same of a hold that is for no arrangement. */
    public void otherHold(String name, Map<String, ?> more) {
        hold(name, new LinkedHashMap<>(more), UUID.randomUUID().toString());
    }

    private void hold(String name, Map<String, Object> data, String holdId) {
        data.put("holdId", holdId);
        data.put("communityId", id);
        Events.publish("commonhour.ledger.transfer.v1", "org.commonhour.ledger." + name + ".v1", id, holdId, data);
    }

    /** Says what the ledger would say of a session in which one member gave to another. */
    public void session(
            UUID sessionId, String state, String arrangementId, UUID giver, UUID receiver, long amountMinutes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sessionId", sessionId);
        data.put("communityId", id);
        data.put("version", 1);
        data.put("state", state);
        if (arrangementId != null) {
            data.put("arrangementId", arrangementId);
        }
        data.put("occurredOn", "2026-11-24");
        data.put(
                "contributions",
                List.of(line(giver, "GAVE", amountMinutes), line(receiver, "RECEIVED", amountMinutes)));
        Events.publish(
                "commonhour.ledger.session.v1",
                "org.commonhour.ledger.session-changed.v1",
                id,
                sessionId.toString(),
                data);
    }

    private static Map<String, Object> line(UUID memberId, String part, long amountMinutes) {
        return Map.of(
                "contributionId",
                UUID.randomUUID(),
                "memberId",
                memberId,
                "part",
                part,
                "amountMinutes",
                amountMinutes);
    }
}
