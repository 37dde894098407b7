package org.commonhour.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.commonhour.bench.part.Part;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresEverythingUnlessToldToBeQuick() {
        assertThat(options().parts()).containsExactly(Part.values());
        assertThat(options("--quick").parts()).containsExactly(Part.HTTP, Part.ENGINE);
    }

    @Test
    void measuresThePartsThatAreNamed() {
        var options = options("--quick", "--only", "peers,size", "--into", "one.json");
        assertThat(options.parts()).containsExactly(Part.PEERS, Part.SIZE);
        assertThat(options.into()).isEqualTo(Path.of("one.json"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> options("--fast")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options("--only", "luck")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options("--into")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Options options(String... words) {
        return Options.of(words);
    }
}
