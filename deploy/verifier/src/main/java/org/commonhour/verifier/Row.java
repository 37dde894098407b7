package org.commonhour.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of the export: its number in the file, from 1, and its fields. */
record Row(long line, Map<String, Object> fields) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HEX_FORM = Pattern.compile("[0-9a-f]{64}");

    /** A text that must be there. */
    String text(String name) {
        return required(name, optionalText(name));
    }

    /** A text that may be absent or null. */
    @Nullable
    String optionalText(String name) {
        var value = fields.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadField(name + " is not a text");
    }

    /** A whole number that must be there. */
    long whole(String name) {
        return required(name, optionalWhole(name));
    }

    /** A whole number that may be absent or null. */
    @Nullable
    Long optionalWhole(String name) {
        var value = fields.get(name);
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        throw new BadField(name + " is not a whole number");
    }

    /** Yes or no. */
    boolean truth(String name) {
        if (fields.get(name) instanceof Boolean value) {
            return value;
        }
        throw new BadField(name + " is not true or false");
    }

    /** An id that must be there. */
    UUID id(String name) {
        return required(name, optionalId(name));
    }

    /** An id that may be absent or null. */
    @Nullable
    UUID optionalId(String name) {
        var text = optionalText(name);
        if (text == null) {
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            throw new BadField(name + " is not an id in lower case");
        }
        return UUID.fromString(text);
    }

    /** 32 bytes written as 64 lower-case hexadecimal digits. */
    String hash(String name) {
        var text = text(name);
        if (!HEX_FORM.matcher(text).matches()) {
            throw new BadField(name + " is not 64 hexadecimal digits in lower case");
        }
        return text;
    }

    /** A moment as microseconds since 1970. */
    long micros(String name) {
        var text = text(name);
        try {
            var instant = Instant.parse(text);
            if (instant.getNano() % 1_000 != 0) {
                throw new BadField(name + " is finer than a microsecond");
            }
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadField(name + " is not a moment such as 2026-05-12T09:30:00Z");
        }
    }

    /** A list of texts; empty when it is absent. */
    List<String> texts(String name) {
        var value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new BadField(name + " is not a list of texts");
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new BadField(name + " is missing");
        }
        return Objects.requireNonNull(value);
    }
}
