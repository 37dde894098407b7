package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** When people took part first and last on either side, and which sessions several kinds of people gave together. */
public interface Turns {

    /**
     * Counts each source in place of its earlier version; an older or the same version changes nothing. Asks before
     * {@link Figures#count}, which replaces what is compared here.
     */
    Uni<Void> count(List<CountedSource> sources);
}
