package org.commonhour.member.webhook;

import java.time.Instant;

/** What is done after an attempt. */
public sealed interface Verdict {

    /** The message is delivered. */
    record Done() implements Verdict {}

    /** The same message is tried again, and none before it. */
    record Again(Instant at) implements Verdict {}

    /** The message is set aside, and the next one has its turn. */
    record SetAside(String reason) implements Verdict {}

    /** Nothing more is sent. */
    record Disable(String reason) implements Verdict {}
}
