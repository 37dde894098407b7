package org.commonhour.ledger.insight.store;

import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.insight.CountedLine;

/** By how much the sums move when lines come and go. */
final class Differences {

    private static final String GAVE = "GAVE";

    private final Map<GivenKey, Long> people = new HashMap<>();
    private final Map<TieKey, Long> ties = new HashMap<>();

    void came(UUID communityId, CountedLine line) {
        if (line.part().equals(GAVE)) {
            add(GivenKey.of(communityId, line), GivenKey.id(line.receivedBy()), line.amountMinutes());
        }
    }

    /** A row of {@link CountSql#GONE}. */
    void went(Tuple row) {
        if (row.get(12, String.class).equals(GAVE)) {
            var key = new GivenKey(
                    row.get(0, UUID.class),
                    GivenKey.id(row.get(1, UUID.class)),
                    row.get(2, String.class),
                    GivenKey.id(row.get(3, UUID.class)),
                    row.get(5, String.class),
                    GivenKey.text(row.get(6, String.class)),
                    row.get(7, String.class),
                    row.get(8, String.class),
                    row.get(9, String.class),
                    row.get(10, String.class));
            add(key, GivenKey.id(row.get(4, UUID.class)), -Columns.number(row, 11));
        }
    }

    private void add(GivenKey key, UUID receiver, long minutes) {
        people.merge(key, minutes, Long::sum);
        if (!key.personId().equals(GivenKey.NO_ID) && !receiver.equals(GivenKey.NO_ID)) {
            ties.merge(new TieKey(key.communityId(), key.month(), key.personId(), receiver), minutes, Long::sum);
        }
    }

    /** By person, in the order of the keys; what does not move is left out. */
    List<Map.Entry<GivenKey, Long>> people() {
        return sorted(people, GivenKey.ORDER);
    }

    /** The same for all people together. */
    List<Map.Entry<GivenKey, Long>> sums() {
        Map<GivenKey, Long> sums = new HashMap<>();
        people.forEach((key, minutes) -> sums.merge(key.ofAll(), minutes, Long::sum));
        return sorted(sums, GivenKey.ORDER);
    }

    /** By giver and receiver. */
    List<Map.Entry<TieKey, Long>> ties() {
        return sorted(ties, TieKey.ORDER);
    }

    private static <K> List<Map.Entry<K, Long>> sorted(Map<K, Long> moved, Comparator<K> order) {
        return moved.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(order))
                .toList();
    }
}
