package org.commonhour.ledger.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long ago members were last heard of: a session that counts, an offer or a need.
 *
 * @param key what it is about, such as a channel; null for all together
 * @param heardOf how many within the days that were asked about
 * @param quiet how many earlier than that
 * @param neverHeardOf how many not at all
 * @param bands how many by days since then, in {@link #BOUNDS}
 */
public record Dormancy(@Nullable String key, long heardOf, long quiet, long neverHeardOf, List<Long> bands) {

    /** The last day of each band but the last, which has none. */
    public static final List<Integer> BOUNDS = List.of(28, 90, 180, 365);

    /** Keeps its own copy of the bands. */
    public Dormancy {
        bands = List.copyOf(bands);
    }

    /** How many members there are. */
    public long members() {
        return heardOf + quiet + neverHeardOf;
    }
}
