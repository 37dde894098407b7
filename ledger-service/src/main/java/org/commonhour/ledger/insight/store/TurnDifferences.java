package org.commonhour.ledger.insight.store;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.ledger.insight.CountedLine;
import org.commonhour.ledger.insight.CountedSource;

/** Which turns come and which may be gone when sessions take the place of their earlier versions. */
final class TurnDifferences {

    private static final String GAVE = "GAVE";
    private static final String PROFESSIONAL = "PROFESSIONAL";

    private final Map<TurnKey, TurnDays> came = new HashMap<>();
    private final Map<TurnKey, Set<LocalDate>> days = new HashMap<>();
    private final Set<TurnKey> lost = new HashSet<>();
    private final Map<SessionKey, SessionCount> sessions = new HashMap<>();

    void came(CountedSource source) {
        source.lines().forEach(line -> came(source.communityId(), line));
        var given =
                source.lines().stream().filter(line -> line.part().equals(GAVE)).toList();
        given.stream()
                .findFirst()
                .ifPresent(line -> sessions.merge(
                        new SessionKey(
                                source.communityId(),
                                GivenKey.id(line.serviceId()),
                                line.month().toString()),
                        count(given.stream()
                                .map(each -> each.facts().standing())
                                .toList()),
                        SessionCount::plus));
    }

    private void came(UUID communityId, CountedLine line) {
        var day = line.occurredOn();
        if (line.personId() != null && day != null) {
            var key =
                    new TurnKey(communityId, GivenKey.id(line.personId()), GivenKey.id(line.serviceId()), line.part());
            came.merge(key, new TurnDays(day, day), TurnDays::with);
            days.computeIfAbsent(key, added -> new HashSet<>()).add(day);
        }
    }

    /** Rows of {@link PostgresTurns}: what the earlier versions counted for. Asked after everything that came. */
    void went(List<Tuple> rows) {
        rows.forEach(this::went);
        rows.stream()
                .filter(row -> row.get(4, String.class).equals(GAVE))
                .collect(Collectors.groupingBy(row -> row.get(0, UUID.class)))
                .values()
                .forEach(lines -> sessions.merge(
                        new SessionKey(
                                lines.get(0).get(7, UUID.class),
                                GivenKey.id(lines.get(0).get(1, UUID.class)),
                                lines.get(0).get(2, String.class)),
                        count(lines.stream()
                                        .map(row -> row.get(6, String.class))
                                        .toList())
                                .negated(),
                        SessionCount::plus));
    }

    private void went(Tuple row) {
        var person = row.get(5, UUID.class);
        var day = row.get(3, LocalDate.class);
        if (person == null || day == null) {
            return;
        }
        var key = new TurnKey(
                row.get(7, UUID.class), person, GivenKey.id(row.get(1, UUID.class)), row.get(4, String.class));
        if (!days.getOrDefault(key, Set.of()).contains(day)) {
            lost.add(key);
        }
    }

    private static SessionCount count(Collection<String> standings) {
        var professionals = standings.stream().filter(PROFESSIONAL::equals).count();
        return new SessionCount(1, professionals > 0 && professionals < standings.size() ? 1 : 0);
    }

    /** Turns that have a day, in the order of the keys. */
    List<Map.Entry<TurnKey, TurnDays>> came() {
        return came.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(TurnKey.ORDER))
                .toList();
    }

    /** Turns of which a day is gone that did not come again, in the order of the keys. */
    List<TurnKey> lost() {
        return lost.stream().sorted(TurnKey.ORDER).toList();
    }

    /** By how much the counts of sessions move, in the order of the keys. */
    List<Map.Entry<SessionKey, SessionCount>> sessions() {
        return sessions.entrySet().stream()
                .filter(entry -> !entry.getValue().isNothing())
                .sorted(Map.Entry.comparingByKey(SessionKey.ORDER))
                .toList();
    }
}
