package org.commonhour.checker.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commonhour.checker.check.Anomaly;
import org.commonhour.checker.history.Seen.Event;
import org.commonhour.checker.ledger.Neighbours;
import org.jspecify.annotations.Nullable;

/** Members agree on helping each other and call it off, so that hours are held while others move. */
final class Holds {
    private final UUID community;
    private final List<UUID> members;
    private final Map<UUID, UUID> accountOf;
    private final Neighbours neighbours;
    private final Map<UUID, UUID> creditOf = new ConcurrentHashMap<>();
    private final Map<UUID, Agreed> agreed = new HashMap<>();
    private final Deque<UUID> open = new ArrayDeque<>();
    private final Set<UUID> calledOff = new HashSet<>();

    private record Agreed(UUID giver, UUID receiver, long minutes) {}

    /** @param accountOf the accounts of the members */
    Holds(UUID community, List<UUID> members, Map<UUID, UUID> accountOf, Neighbours neighbours) {
        this.community = community;
        this.members = members;
        this.accountOf = accountOf;
        this.neighbours = neighbours;
    }

    /** Two members agree, or two of before call it off. */
    void change(SplittableRandom random) {
        if (open.size() > 6 && random.nextInt(3) > 0) {
            callOff(open.removeFirst());
            return;
        }
        int giver = random.nextInt(members.size());
        int receiver = (giver + 1 + random.nextInt(members.size() - 1)) % members.size();
        var id = UUID.randomUUID();
        var agreement = new Agreed(members.get(giver), members.get(receiver), 1 + random.nextInt(240));
        creditOf.put(id, accountOf.get(agreement.giver()));
        agreed.put(id, agreement);
        open.addLast(id);
        neighbours.arrangement(
                community, id, 2, "AGREED", agreement.giver(), agreement.receiver(), agreement.minutes());
    }

    private void callOff(UUID id) {
        calledOff.add(id);
        var agreement = Objects.requireNonNull(agreed.get(id));
        neighbours.arrangement(
                community, id, 3, "CANCELLED", agreement.giver(), agreement.receiver(), agreement.minutes());
    }

    /** The account that the hold's hours are to reach. */
    @Nullable
    UUID creditOf(UUID hold) {
        return creditOf.get(hold);
    }

    /** Whether everything that was agreed and called off has its event. */
    boolean areSettledBy(List<Event> events) {
        return missing(events).isEmpty();
    }

    /** What has no event, or more than one. */
    List<Anomaly> anomalies(List<Event> events) {
        var anomalies = new ArrayList<Anomaly>();
        missing(events)
                .forEach(id -> anomalies.add(new Anomaly(
                        Anomaly.Kind.EVENTS_DIFFER,
                        "the hold " + id + " was agreed on or called off, and no event says so")));
        var told = new HashMap<String, Long>();
        for (Event event : events) {
            if (!event.isTransfer()) {
                var before = told.put(event.type() + event.subject(), event.sequence());
                if (before != null && before != event.sequence()) {
                    anomalies.add(new Anomaly(
                            Anomaly.Kind.EVENTS_DIFFER, event.type() + " of " + event.subject() + " has two events"));
                }
            }
        }
        return anomalies;
    }

    private Set<UUID> missing(List<Event> events) {
        var missing = new HashSet<>(agreed.keySet());
        var toResolve = new HashSet<UUID>();
        var resolved = new HashSet<UUID>();
        for (Event event : events) {
            switch (event.type()) {
                case "hold-placed" -> {
                    missing.remove(event.subject());
                    toResolve.add(event.subject());
                }
                case "hold-refused" -> missing.remove(event.subject());
                case "hold-resolved" -> resolved.add(event.subject());
                default -> {
                    // A transfer.
                }
            }
        }
        toResolve.retainAll(calledOff);
        toResolve.removeAll(resolved);
        missing.addAll(toResolve);
        return missing;
    }
}
