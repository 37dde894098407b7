package org.commonhour.matching.history;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Remembers who gave time to whom, for the reasons of suggestions. */
@ApplicationScoped
public class HistoryService {

    private final Contributions contributions;

    HistoryService(Contributions contributions) {
        this.contributions = contributions;
    }

    /** Remembers the lines of a settled session; a corrected session takes the place of the earlier one. */
    public Uni<Void> settled(UUID communityId, UUID sessionId, List<SettledContribution> lines) {
        return contributions.replace(communityId, sessionId, lines);
    }

    /** What is known of each of the members, seen from the one who asks; members without history are left out. */
    public Uni<Map<UUID, PastHelp>> of(UUID communityId, UUID seekerId, Set<UUID> memberIds) {
        return memberIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : contributions.of(communityId, seekerId, memberIds);
    }
}
