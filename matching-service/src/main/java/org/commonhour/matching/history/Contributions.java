package org.commonhour.matching.history;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All contributions of settled sessions. */
public interface Contributions {

    /** Puts these lines in the place of those that the session had. */
    Uni<Void> replace(UUID communityId, UUID sessionId, List<SettledContribution> lines);

    /** What is known of each of the members, seen from the one who asks; members without history are left out. */
    Uni<Map<UUID, PastHelp>> of(UUID communityId, UUID seekerId, Set<UUID> memberIds);
}
