package org.commonhour.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void saysWhatIsAllowedAndWhatIsLeft() {
        var rate = new Rate("client", 120);

        assertThat(rate.policy()).isEqualTo("\"client\";q=120;w=60");
        assertThat(rate.state(120)).isEqualTo("\"client\";r=120;t=0");
        // Two calls grow back in a second; a started second counts.
        assertThat(rate.state(119)).isEqualTo("\"client\";r=119;t=1");
        assertThat(rate.state(0)).isEqualTo("\"client\";r=0;t=60");
    }
}
