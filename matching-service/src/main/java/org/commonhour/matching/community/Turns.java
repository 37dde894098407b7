package org.commonhour.matching.community;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Lets those who change a community go one after the other (M6), so that no two can wait for each other in a circle. */
public interface Turns {

    /** Waits for its turn in this community and keeps it until the unit of work ends. To be called first in it. */
    Uni<Void> take(UUID communityId);
}
