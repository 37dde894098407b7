package org.commonhour.member.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every topic of Commonhour, and who may see through the door what is on it.
 *
 * <p>A test holds the list to {@code gateway/contracts/asyncapi.yaml}, so that a new topic or event cannot be published
 * without a decision about who sees it.
 */
public enum PublishedTopic {
    GRANT(1, "member.grant", Audience.COORDINATION, "grant-changed"),
    MEMBER(2, "member.member", Audience.ANALYSIS, "member-changed", "member-erased"),
    ORGANISATION(3, "member.organisation", Audience.ALL_ORGANISATIONS, "organisation-changed"),
    SERVICE(4, "member.service", Audience.ALL_ORGANISATIONS, "service-changed"),
    OFFER(5, "matching.offer", Audience.ANALYSIS, "offer-changed"),
    NEED(6, "matching.need", Audience.ANALYSIS, "need-changed"),
    ARRANGEMENT(7, "matching.arrangement", Audience.ANALYSIS, "arrangement-changed"),
    ACCOUNT(8, "ledger.account", Audience.ANALYSIS, "account-opened", "account-changed"),
    TRANSFER(
            9, "ledger.transfer", Audience.ANALYSIS, "transfer-posted", "hold-placed", "hold-refused", "hold-resolved"),
    SESSION(10, "ledger.session", Audience.ITS_ORGANISATION, "session-changed"),
    STAFF_HOURS(11, "ledger.staff-hours", Audience.ITS_ORGANISATION, "staff-hours-reported"),
    CHECKPOINT(12, "ledger.checkpoint", Audience.ALL_ORGANISATIONS, "checkpoint-signed"),
    LEDGER_ERASURE(13, "ledger.erasure", Audience.ANALYSIS, "member-forgotten"),
    MATCHING_ERASURE(14, "matching.erasure", Audience.ANALYSIS, "member-forgotten"),
    FIGURE(15, "insight.figure", Audience.ALL_ORGANISATIONS, "figure-released");

    private final int number;
    private final String name;
    private final Audience audience;
    private final List<String> facts;

    PublishedTopic(int number, String name, Audience audience, String... facts) {
        this.number = number;
        this.name = name;
        this.audience = audience;
        this.facts = List.of(facts);
    }

    /** Stands for the topic in the positions that clients keep, so it is never given to another one; 1 to 255. */
    public int number() {
        return number;
    }

    /** The topic's name on Kafka. */
    public String topic() {
        return "commonhour." + name + ".v1";
    }

    public Audience audience() {
        return audience;
    }

    /** The CloudEvents types that are published on it. */
    public List<String> types() {
        var service = name.substring(0, name.indexOf('.'));
        return facts.stream()
                .map(fact -> "org.commonhour." + service + "." + fact + ".v1")
                .toList();
    }

    /** The topic of a number in a position. */
    public static Optional<PublishedTopic> numbered(int number) {
        return Arrays.stream(values()).filter(topic -> topic.number == number).findFirst();
    }

    /** The types of all topics. */
    public static Set<String> allTypes() {
        var types = new TreeSet<String>();
        for (var topic : values()) {
            types.addAll(topic.types());
        }
        return types;
    }
}
