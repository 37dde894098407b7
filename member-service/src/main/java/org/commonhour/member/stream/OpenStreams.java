package org.commonhour.member.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts the open streams of this instance, by caller and by organisation. */
final class OpenStreams {

    private final int perCaller;
    private final int perOrganisation;
    private final int total;
    private final Map<String, Integer> byCaller = new HashMap<>();
    private final Map<UUID, Integer> byOrganisation = new HashMap<>();
    private int open;

    OpenStreams(int perCaller, int perOrganisation, int total) {
        this.perCaller = perCaller;
        this.perOrganisation = perOrganisation;
        this.total = total;
    }

    /** Takes a place for one more; false when there is none. */
    synchronized boolean take(String caller, Set<UUID> organisations) {
        if (open >= total
                || byCaller.getOrDefault(caller, 0) >= perCaller
                || organisations.stream().anyMatch(one -> byOrganisation.getOrDefault(one, 0) >= perOrganisation)) {
            return false;
        }
        open++;
        byCaller.merge(caller, 1, Integer::sum);
        organisations.forEach(one -> byOrganisation.merge(one, 1, Integer::sum));
        return true;
    }

    /** Gives back what was taken. */
    synchronized void release(String caller, Set<UUID> organisations) {
        open--;
        byCaller.computeIfPresent(caller, (id, count) -> count > 1 ? count - 1 : null);
        organisations.forEach(one -> byOrganisation.computeIfPresent(one, (id, count) -> count > 1 ? count - 1 : null));
    }

    synchronized int count() {
        return open;
    }
}
