package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.problem.Outages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutagesTest {

    /** Stands in for the driver's own type, which is told by its name. */
    private static final class PgException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PgException(String code) {
            super("ERROR: what happened (" + code + ")");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "57P01, true", // shut down by an administrator
        "57P03, true", // starting
        "08006, true", // connection lost
        "53100, true", // disk full
        "53300, true", // too many connections
        "55P03, true", // somebody holds a lock for long
        "23505, false", // a key is taken
        "40P01, false", // a deadlock
        "42P01, false" // no such table
    })
    void tellsAPartThatIsAwayOrFullFromAFaultOfOurs(String code, boolean outage) {
        assertThat(Outages.isOutage(new IllegalStateException(new PgException(code))))
                .isEqualTo(outage);
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, true", "UNEXPECTED, false", "STALE, false"})
    void aRefusalThatPassesByItselfIsAnOutage(CommonProblem problem, boolean outage) {
        assertThat(Outages.isOutage(new IllegalStateException(DomainProblem.of(problem, "Not now."))))
                .isEqualTo(outage);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aLostConnectionIsAnOutageHoweverDeep(boolean deep) {
        Exception lost = new IOException("reset");

        assertThat(Outages.isOutage(deep ? new RuntimeException(new RuntimeException(lost)) : lost))
                .isTrue();
    }
}
