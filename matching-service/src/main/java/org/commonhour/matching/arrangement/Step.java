package org.commonhour.matching.arrangement;

import java.util.function.Function;

/** What comes of a step: the arrangement after it, or why it is not possible. */
public sealed interface Step {

    /** The arrangement moved on. */
    record Taken(Arrangement arrangement) implements Step {}

    /** Nothing changed. */
    record Refused(Why why) implements Step {}

    /** Why a step is not possible. */
    enum Why {
        /** Only the invited side answers. */
        NOT_INVITED,
        /** The arrangement is in a state from which this step does not lead. */
        NOT_POSSIBLE_NOW
    }

    /** Goes on with one or the other. */
    default <T> T fold(Function<Arrangement, T> taken, Function<Why, T> refused) {
        if (this instanceof Taken step) {
            return taken.apply(step.arrangement());
        }
        return refused.apply(((Refused) this).why());
    }
}
