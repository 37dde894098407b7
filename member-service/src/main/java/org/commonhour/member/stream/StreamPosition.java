package org.commonhour.member.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * How far a reader is in all topics of one community; its text is the id of an event in the stream.
 *
 * <p>The text is checked for damage and for the community, not signed: what may be seen is decided by the reader's
 * grants, wherever it starts. Form: version, mark of the community, then number, sequence and offset for each topic,
 * and a CRC-32, all in Base64 for addresses.
 */
public final class StreamPosition {

    private static final byte VERSION = 1;
    private static final int CHECK_BYTES = Integer.BYTES;
    private static final int LONGEST_TEXT = 1_000;

    private final UUID communityId;
    private final EnumMap<PublishedTopic, Place> places;

    private StreamPosition(UUID communityId, Map<PublishedTopic, Place> places) {
        this.communityId = communityId;
        this.places = new EnumMap<>(PublishedTopic.class);
        this.places.putAll(places);
    }

    /** Before the first event of the community. */
    public static StreamPosition beginning(UUID communityId) {
        return new StreamPosition(communityId, Map.of());
    }

    public UUID communityId() {
        return communityId;
    }

    /** Where the reader is in the topic. A topic that is younger than the position is read from its beginning. */
    public Place in(PublishedTopic topic) {
        return places.getOrDefault(topic, Place.START);
    }

    /** The same with another place in one topic. */
    public StreamPosition with(PublishedTopic topic, Place place) {
        var moved = new StreamPosition(communityId, places);
        moved.places.put(topic, place);
        return moved;
    }

    /** The position after the event. */
    public StreamPosition after(StreamedEvent event) {
        return with(event.topic(), in(event.topic()).after(event));
    }

    /** As clients keep it. */
    public String text() {
        var bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(mark(communityId)).array());
        places.forEach((topic, place) -> {
            bytes.write(topic.number());
            write(bytes, place.sequence() + 1);
            write(bytes, place.next());
        });
        var check = check(bytes.toByteArray(), bytes.size());
        bytes.writeBytes(ByteBuffer.allocate(CHECK_BYTES).putInt(check).array());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Reads the text of a position of this community; empty when it is none. */
    public static Optional<StreamPosition> parse(UUID communityId, String text) {
        try {
            return text.length() > LONGEST_TEXT
                    ? Optional.empty()
                    : read(communityId, Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<StreamPosition> read(UUID communityId, byte[] bytes) {
        var end = bytes.length - CHECK_BYTES;
        if (end < 1 + Long.BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(bytes, 1, end - 1);
        if (ByteBuffer.wrap(bytes, end, CHECK_BYTES).getInt() != check(bytes, end)
                || content.getLong() != mark(communityId)) {
            return Optional.empty();
        }
        var places = new EnumMap<PublishedTopic, Place>(PublishedTopic.class);
        while (content.hasRemaining()) {
            var topic = PublishedTopic.numbered(Byte.toUnsignedInt(content.get()));
            var sequence = number(content) - 1;
            var next = number(content);
            // A topic that is published no more is forgotten.
            topic.ifPresent(known -> places.put(known, new Place(sequence, next, false)));
        }
        return Optional.of(new StreamPosition(communityId, places));
    }

    private static long mark(UUID communityId) {
        return communityId.getMostSignificantBits() ^ communityId.getLeastSignificantBits();
    }

    private static int check(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        var left = number;
        while (left > 0x7F) {
            bytes.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    private static long number(ByteBuffer bytes) {
        var number = 0L;
        for (var shift = 0; shift < Long.SIZE && bytes.hasRemaining(); shift += 7) {
            var part = bytes.get();
            number |= (part & 0x7FL) << shift;
            if (part >= 0 && number >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("not a number");
    }
}
