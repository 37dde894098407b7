package org.commonhour.checker.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects anomalies: counts all, keeps the first hundred of each kind. */
final class Findings {
    private static final int KEPT = 100;

    private final Map<Anomaly.Kind, Integer> counts = new EnumMap<>(Anomaly.Kind.class);
    private final List<Anomaly> kept = new ArrayList<>();

    void add(Anomaly.Kind kind, String what, Object... parts) {
        if (counts.merge(kind, 1, Integer::sum) <= KEPT) {
            kept.add(new Anomaly(kind, what.formatted(parts)));
        }
    }

    long count(Anomaly.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    List<Anomaly> kept() {
        return List.copyOf(kept);
    }
}
