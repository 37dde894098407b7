package org.commonhour.journeys.stack;

/** A process of the stack, by its name in {@code deploy/up hold}, with its distance from the first port. */
public enum Part {
    GATEWAY("gateway", 0),
    MEMBER("member", 1),
    MATCHING("matching", 2),
    LEDGER("ledger", 3),
    KEYCLOAK("keycloak", 10),
    POSTGRES("postgres", 20),
    KAFKA("kafka", 30);

    private final String key;
    private final int portOffset;

    Part(String key, int portOffset) {
        this.key = key;
        this.portOffset = portOffset;
    }

    String key() {
        return key;
    }

    int portOffset() {
        return portOffset;
    }
}
