package org.commonhour.matching.erasure;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Who did things in a community, by the sign-ins of those who did them. */
public interface Actors {

    /** Puts the replacement in the place of these sign-ins, wherever one of them did something in the community. */
    Uni<Void> replace(UUID communityId, List<String> subjects, String replacement);
}
