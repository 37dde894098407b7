package org.commonhour.member.stream;

/** One message of a stream; each carries the position from which a reader resumes after it. */
public sealed interface StreamFrame {

    StreamPosition position();

    /** An event. */
    record Told(StreamedEvent event, StreamPosition position) implements StreamFrame {}

    /** Nothing new: shows that the stream is alive, and how far it has looked. */
    record Heartbeat(StreamPosition position) implements StreamFrame {}

    /** The last message. */
    record Ended(EndReason reason, StreamPosition position) implements StreamFrame {}
}
