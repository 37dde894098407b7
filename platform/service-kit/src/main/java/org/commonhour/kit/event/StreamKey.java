package org.commonhour.kit.event;

import java.util.Comparator;
import java.util.UUID;

/** One gap-free sequence: the events of one community on one topic. */
record StreamKey(String topic, UUID communityId) implements Comparable<StreamKey> {

    // By text, as PostgreSQL sorts uuids by bytes and Java does not: every writer must lock in the same order.
    private static final Comparator<StreamKey> ORDER = Comparator.comparing(StreamKey::topic)
            .thenComparing(key -> key.communityId().toString());

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }
}
