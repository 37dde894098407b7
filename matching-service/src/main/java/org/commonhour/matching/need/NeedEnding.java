package org.commonhour.matching.need;

import io.smallrye.mutiny.Uni;

/** Told in the same transaction when a need is taken back. */
public interface NeedEnding {

    /** Takes back what hangs on the need and is not agreed yet. */
    Uni<Void> needEnded(Need need, String subject);
}
