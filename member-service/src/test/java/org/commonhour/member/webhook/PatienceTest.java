package org.commonhour.member.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.commonhour.member.webhook.Answer.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-05-12T09:00:00Z");
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofHours(1), 5, Duration.ofDays(3));

    @Test
    void waitsDoubleUpToTheLongestAndAreSpread() {
        assertThat(PATIENCE.waitAfter(0, 0)).isEqualTo(Duration.ofMillis(2500));
        assertThat(PATIENCE.waitAfter(0, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(PATIENCE.waitAfter(3, 1)).isEqualTo(Duration.ofSeconds(40));
        assertThat(PATIENCE.waitAfter(1_000_000, 1)).isEqualTo(Duration.ofHours(1));
        assertThat(PATIENCE.waitAfter(1_000_000, 0)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aReceiverInTroubleIsTriedUntilItIsGivenUp() {
        for (var kind : new Kind[] {Kind.FAILED, Kind.TIMED_OUT, Kind.UNREACHABLE, Kind.FORBIDDEN_ADDRESS}) {
            assertThat(after(kind, 100, NOW.minus(Duration.ofDays(3)).plusMillis(1)))
                    .isEqualTo(new Verdict.Again(NOW.plus(Duration.ofMinutes(30))));
            assertThat(after(kind, 100, NOW.minus(Duration.ofDays(3)))).isInstanceOf(Verdict.Disable.class);
            assertThat(after(kind, 0, null)).isInstanceOf(Verdict.Again.class);
        }
    }

    @Test
    void whatAWorkingReceiverRefusesIsSetAsideAfterAFewAttempts() {
        assertThat(after(Kind.REFUSED, 3, NOW)).isInstanceOf(Verdict.Again.class);
        assertThat(after(Kind.REFUSED, 4, NOW)).isInstanceOf(Verdict.SetAside.class);
        assertThat(after(Kind.GONE, 0, null)).isInstanceOf(Verdict.Disable.class);
        assertThat(after(Kind.DELIVERED, 7, NOW)).isEqualTo(new Verdict.Done());
    }

    private static Verdict after(Kind kind, int failures, @Nullable Instant failingSince) {
        return PATIENCE.after(new Answer(kind, null, 1), failures, failingSince, NOW, 0);
    }
}
