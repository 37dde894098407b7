package org.commonhour.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final String CHUNKS = "5\r\nhel\r\n\r\nA;name=\"x\"\r\n0123456789\r\n0\r\nTrailer: yes\r\n\r\n";

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void chunksEndWithTheEmptyLineAfterTheLastOneHoweverTheyArrive() throws IOException {
        for (int cut = 0; cut < CHUNKS.length(); cut++) {
            // Given
            Body body = Body.inChunks();

            // When
            boolean early = body.takeIn(bytes(CHUNKS.substring(0, cut)));
            boolean whole = body.takeIn(bytes(CHUNKS.substring(cut)));

            // Then
            assertThat(early).as("cut at %d", cut).isFalse();
            assertThat(whole).as("cut at %d", cut).isTrue();
        }
    }

    @Test
    void aLengthIsCountedDown() throws IOException {
        // Given
        Body body = Body.ofLength(5);

        // Then
        assertThat(body.takeIn(bytes("hel"))).isFalse();
        assertThat(body.takeIn(bytes("lo"))).isTrue();
        assertThat(Body.ofLength(0).takeIn(bytes(""))).isTrue();
    }

    @Test
    void whatIsNoSizeIsAnError() {
        assertThatThrownBy(() -> Body.inChunks().takeIn(bytes("five\r\n"))).isInstanceOf(IOException.class);
    }
}
