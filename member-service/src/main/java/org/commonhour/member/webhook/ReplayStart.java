package org.commonhour.member.webhook;

import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamStart;

/** From where events are sent again. */
public sealed interface ReplayStart {

    /** From the beginning, from now on, or from a time on, in all topics. */
    record At(StreamStart start) implements ReplayStart {}

    /** From an event of one topic on; the other topics go on where they are. */
    record Event(PublishedTopic topic, long sequence) implements ReplayStart {}
}
