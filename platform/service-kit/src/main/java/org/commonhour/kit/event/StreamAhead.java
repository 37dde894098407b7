package org.commonhour.kit.event;

/** How far a topic and the outbox are with one stream. */
record StreamAhead(StreamKey stream, long inOutbox, long onTopic) {

    boolean isAhead() {
        return onTopic > inOutbox;
    }

    String name() {
        return stream.topic() + " " + stream.communityId();
    }

    @Override
    public String toString() {
        return "topic=%s community=%s onTopic=%d inOutbox=%d"
                .formatted(stream.topic(), stream.communityId(), onTopic, inOutbox);
    }
}
