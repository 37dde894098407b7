package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/** The tallies of communities, each as of now. */
public interface Tallies {

    /** Asks a community's tally, on a thread that may take a moment; what it answers must not keep the tally itself. */
    <T> Uni<T> ask(UUID communityId, Function<Tally, T> question);
}
