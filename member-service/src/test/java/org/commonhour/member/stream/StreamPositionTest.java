package org.commonhour.member.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StreamPositionTest {

    private static final UUID COMMUNITY = UUID.fromString("0198c1f5-6f00-7000-8000-000000000001");
    private static final StreamPosition POSITION = StreamPosition.beginning(COMMUNITY)
            .with(PublishedTopic.GRANT, new Place(3, 900, false))
            .with(PublishedTopic.TRANSFER, new Place(5_000_000_000L, Long.MAX_VALUE, false))
            .with(PublishedTopic.SESSION, Place.from(17));

    @Test
    void readsWhatItWrote() {
        var read = StreamPosition.parse(COMMUNITY, POSITION.text()).orElseThrow();

        for (var topic : PublishedTopic.values()) {
            assertThat(read.in(topic)).isEqualTo(POSITION.in(topic));
        }
        assertThat(read.text()).isEqualTo(POSITION.text()).hasSizeLessThan(80);
    }

    @Test
    void everyDamageIsSeen() {
        var bytes = Base64.getUrlDecoder().decode(POSITION.text());
        for (var place = 0; place < bytes.length; place++) {
            for (var bit = 0; bit < Byte.SIZE; bit++) {
                var damaged = bytes.clone();
                damaged[place] = (byte) (damaged[place] ^ (1 << bit));
                var text = Base64.getUrlEncoder().withoutPadding().encodeToString(damaged);
                assertThat(StreamPosition.parse(COMMUNITY, text)).isEmpty();
            }
        }
        assertThat(StreamPosition.parse(COMMUNITY, "")).isEmpty();
        assertThat(StreamPosition.parse(UUID.randomUUID(), POSITION.text())).isEmpty();
    }

    @Test
    void aMissingEventIsLookedForOnceAndThenTakenAsMissing() {
        var place = new Place(7, 100, false);

        assertThat(place.step(8)).isEqualTo(Place.Step.NEXT);
        assertThat(place.step(7)).isEqualTo(Place.Step.SEEN_BEFORE);
        assertThat(place.step(9)).isEqualTo(Place.Step.BEYOND_A_GAP);
        assertThat(place.search().next()).isZero();
        assertThat(place.search().step(9)).isEqualTo(Place.Step.NEXT);
        assertThat(Place.from(40).step(123)).isEqualTo(Place.Step.NEXT);
    }

    @Test
    void numbersOfTopicsAreDistinct() {
        assertThat(PublishedTopic.values())
                .extracting(PublishedTopic::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number > 0 && number < 256);
    }
}
