package org.commonhour.local.stack;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One process of the stack, with its distance from the base port. */
public enum Part {
    POSTGRES(20, "PostgreSQL"),
    KAFKA(30, "Kafka"),
    KEYCLOAK(10, "Keycloak"),
    MEMBER(1, "member-service"),
    MATCHING(2, "matching-service"),
    LEDGER(3, "ledger-service"),
    GATEWAY(0, "gateway");

    private final int offset;
    private final String title;

    Part(int offset, String title) {
        this.offset = offset;
        this.title = title;
    }

    public int offset() {
        return offset;
    }

    /** How people call it; for our own services also the folder of the module. */
    public String title() {
        return title;
    }

    /** How it is called in files and commands. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one of our own services. */
    public boolean isService() {
        return this == MEMBER || this == MATCHING || this == LEDGER || this == GATEWAY;
    }

    /** The part of this name, title or key. */
    public static Optional<Part> named(String name) {
        return Stream.of(values())
                .filter(part -> part.key().equalsIgnoreCase(name) || part.title.equalsIgnoreCase(name))
                .findFirst();
    }
}
