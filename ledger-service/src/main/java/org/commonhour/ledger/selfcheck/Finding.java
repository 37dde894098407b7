package org.commonhour.ledger.selfcheck;

import java.util.List;

/**
 * What the check of one invariant found.
 *
 * @param invariant the invariant
 * @param found how many places break it; 0 when it holds
 * @param places the first of them, at most {@link #MOST_PLACES}
 */
public record Finding(Invariant invariant, long found, List<Place> places) {

    /** How many places are named. */
    public static final int MOST_PLACES = 20;

    /** Keeps the first places only. */
    public Finding {
        places = List.copyOf(places.subList(0, Math.min(MOST_PLACES, places.size())));
    }

    /** What was found, when all of it is known. */
    public static Finding of(Invariant invariant, List<Place> places) {
        return new Finding(invariant, places.size(), places);
    }

    /** Whether the invariant holds. */
    public boolean holds() {
        return found == 0;
    }
}
