package org.commonhour.ledger.insight;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the publication filter has to know about minutes of some people.
 *
 * @param people how many gave them, at the least
 * @param amountMinutes how many minutes, all together
 * @param largestMinutes of the person who gave most, at the most
 * @param secondMinutes of the one who gave second most, at the most
 * @param unnamedMinutes of nobody knows how many people, such as a total of staff hours that does not say
 */
public record CellEvidence(
        long people, long amountMinutes, long largestMinutes, long secondMinutes, long unnamedMinutes) {

    /** Nothing from nobody. */
    public static final CellEvidence NOTHING = new CellEvidence(0, 0, 0, 0, 0);

    /**
     * The longest that one person is paid for in a quarter: 78 hours a week for 92 days, with eleven hours of rest a day
     * and a day off a week, as in directive 2003/88/EC, articles 3 and 5.
     */
    static final long MOST_OF_ONE_MINUTES = 61_509;

    /**
     * What these come to together, all of one quarter; a person who gave in several ways is one. The people of a total may
     * be those of another, or have a name elsewhere: so the most count, and not the sum. Who gave most of a total is
     * assumed to have worked as long as anybody can, and to be who gave most by name; the next one after them, too.
     */
    public static CellEvidence of(Collection<PersonMinutes> minutes) {
        Map<UUID, Long> people = new HashMap<>();
        long unnamed = 0;
        long counted = 0;
        long heads = 0;
        for (var given : minutes) {
            var person = given.personId();
            if (person != null) {
                people.merge(person, given.amountMinutes(), Long::sum);
            } else if (given.heads() == 0) {
                unnamed += given.amountMinutes();
            } else {
                counted += given.amountMinutes();
                heads = Math.max(heads, given.heads());
            }
        }
        var largest = people.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        var ofOne = Math.min(counted, MOST_OF_ONE_MINUTES);
        return new CellEvidence(
                Math.max(people.size(), heads),
                unnamed
                        + counted
                        + people.values().stream().mapToLong(Long::longValue).sum(),
                (largest.isEmpty() ? 0 : largest.get(0)) + ofOne,
                (largest.size() < 2 ? 0 : largest.get(1)) + Math.min(counted - ofOne, ofOne),
                unnamed);
    }
}
