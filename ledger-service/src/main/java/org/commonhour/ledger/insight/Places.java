package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives each thing a small number, in the order in which they are met; 0 stands for none.
 *
 * @param <T> the things
 */
final class Places<T> {

    /** Of nothing. */
    static final int NONE = 0;

    private final Map<T, Integer> places = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    /** The number of a thing, a new one when it was not met before. */
    int of(@Nullable T thing) {
        if (thing == null) {
            return NONE;
        }
        var known = places.get(thing);
        if (known != null) {
            return known;
        }
        things.add(thing);
        places.put(thing, things.size());
        return things.size();
    }

    /** The number of a thing; that of nothing when it was not met. */
    int find(T thing) {
        return places.getOrDefault(thing, NONE);
    }

    /** The thing with that number; null for the number of nothing. */
    @Nullable
    T orNull(int place) {
        return place == NONE ? null : things.get(place - 1);
    }

    T at(int place) {
        return Objects.requireNonNull(orNull(place));
    }

    /** One more than the largest number. */
    int size() {
        return things.size() + 1;
    }
}
