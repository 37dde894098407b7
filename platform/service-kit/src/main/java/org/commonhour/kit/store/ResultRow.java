package org.commonhour.kit.store;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a result, read column by column from the left. */
public final class ResultRow {

    private final @Nullable Object[] values;
    private int next;

    ResultRow(@Nullable Object[] values) {
        this.values = values;
    }

    /** The next column, an id. */
    public UUID id() {
        return Objects.requireNonNull(idOrNull());
    }

    /** The next column, an id or nothing. */
    public @Nullable UUID idOrNull() {
        return (UUID) values[next++];
    }

    /** The next column, a text. */
    public String text() {
        return Objects.requireNonNull(textOrNull());
    }

    /** The next column, a text or nothing. */
    public @Nullable String textOrNull() {
        return (String) values[next++];
    }

    /** The next column, a whole number. */
    public long number() {
        return Objects.requireNonNull(numberOrNull());
    }

    /** The next column, a whole number or nothing. */
    public @Nullable Long numberOrNull() {
        var value = (Number) values[next++];
        return value == null ? null : value.longValue();
    }

    /** The next column, yes or no. */
    public boolean flag() {
        return (Boolean) Objects.requireNonNull(values[next++]);
    }

    /** The next column, a moment. */
    public Instant moment() {
        return Objects.requireNonNull(momentOrNull());
    }

    /** The next column, a moment or nothing. */
    public @Nullable Instant momentOrNull() {
        var value = (OffsetDateTime) values[next++];
        return value == null ? null : value.toInstant();
    }

    /** The next column, bytes. */
    public byte[] bytes() {
        return ((Buffer) Objects.requireNonNull(values[next++])).getBytes();
    }
}
