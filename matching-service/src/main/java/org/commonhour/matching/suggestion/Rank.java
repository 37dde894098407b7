package org.commonhour.matching.suggestion;

import java.util.Comparator;
import java.util.UUID;

/** A place in a list of suggestions: the best score first, equal scores in the order of their offers' ids as text. */
public record Rank(int score, UUID offerId) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::score)
            .reversed()
            .thenComparing(rank -> rank.offerId().toString());

    /**
     * Reads what {@link #key} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Rank parse(String key) {
        int bar = key.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("not a rank");
        }
        return new Rank(Integer.parseInt(key.substring(0, bar)), UUID.fromString(key.substring(bar + 1)));
    }

    /** The words that a cursor carries. */
    public String key() {
        return score + "|" + offerId;
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
