package org.commonhour.member.stream;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param types the CloudEvents types to send; all when empty
 * @param start where to begin without a position
 * @param lastEventId the id of the last event that the reader has, when it has one
 * @param signInEnds when the reader's token runs out
 */
public record StreamWish(
        Set<String> types, StreamStart start, @Nullable String lastEventId, Instant signInEnds) {

    public StreamWish {
        types = Set.copyOf(types);
    }

    /** Whether an event of this type is wanted. */
    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
