package org.commonhour.ledger.insight;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the publication filter has to know about minutes of some people.
 *
 * @param people how many gave them
 * @param amountMinutes how many minutes, all together
 * @param largestMinutes of the person who gave most
 * @param secondMinutes of the one who gave second most
 * @param unnamedMinutes of people whom no event tells apart, such as a total of staff hours
 */
public record CellEvidence(
        long people, long amountMinutes, long largestMinutes, long secondMinutes, long unnamedMinutes) {

    /** Nothing from nobody. */
    public static final CellEvidence NOTHING = new CellEvidence(0, 0, 0, 0, 0);

    /** What these come to together; a person who gave in several ways is one. */
    public static CellEvidence of(Collection<PersonMinutes> minutes) {
        Map<UUID, Long> people = new HashMap<>();
        long unnamed = 0;
        for (var given : minutes) {
            var person = given.personId();
            if (person == null) {
                unnamed += given.amountMinutes();
            } else {
                people.merge(person, given.amountMinutes(), Long::sum);
            }
        }
        var largest = people.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        return new CellEvidence(
                people.size(),
                unnamed + people.values().stream().mapToLong(Long::longValue).sum(),
                largest.isEmpty() ? 0 : largest.get(0),
                largest.size() < 2 ? 0 : largest.get(1),
                unnamed);
    }
}
