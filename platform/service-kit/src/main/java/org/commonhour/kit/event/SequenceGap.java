package org.commonhour.kit.event;

/** A reader met an event whose predecessor it has not seen. It stops: going on would make its figures silently wrong. */
public final class SequenceGap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SequenceGap(String reader, StreamKey stream, long expected, long found) {
        super("reader=%s topic=%s community=%s expected=%d found=%d"
                .formatted(reader, stream.topic(), stream.communityId(), expected, found));
    }
}
