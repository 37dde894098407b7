package org.commonhour.member.directory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** A category of services; its id follows from its code, so that it is the same everywhere. */
public record ListedCategory(String code) {

    /** The id of the list that all categories are from. */
    public static final UUID TAXONOMY = named("commonhour/categories");

    /** The UUID (version 3) of the code. */
    public UUID id() {
        return named("commonhour/categories/" + code);
    }

    /** The code as words: {@code HOME_REPAIR} reads "Home repair". */
    public String name() {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }
}
