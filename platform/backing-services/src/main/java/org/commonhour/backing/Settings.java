package org.commonhour.backing;

import java.util.Locale;

/** Settings of the build: a system property, or the environment variable of the same name in capitals. */
public final class Settings {
    private Settings() {}

    /** The value of {@code commonhour.some-thing} or {@code COMMONHOUR_SOME_THING}; blank counts as not given. */
    public static String value(String name, String otherwise) {
        String property = System.getProperty(name, "");
        if (!property.isBlank()) {
            return property.trim();
        }
        String variable =
                System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        return variable == null || variable.isBlank() ? otherwise : variable.trim();
    }
}
