package org.commonhour.checker.check;

import java.util.UUID;
import org.commonhour.checker.history.Answer.Done;
import org.commonhour.checker.history.Ask;

/** A transfer that was acknowledged, with the time in which it must have taken effect. */
record Posted(Ask ask, Done done, long sentNs, long answeredNs) {
    UUID id() {
        return ask.id();
    }

    long seq() {
        return done.seq();
    }
}
