package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.problem.Outages;
import org.hibernate.JDBCException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutagesTest {

    @ParameterizedTest
    @CsvSource({
        "57P01, true, true", // shut down by an administrator
        "57P03, true, true", // starting
        "08006, true, true", // connection lost
        "53100, true, true", // disk full
        "53300, true, true", // too many connections
        "40P01, false, true", // a deadlock
        "40001, false, true", // not serializable
        "55P03, false, true", // somebody holds a lock for long
        "23505, false, false", // a key is taken
        "42P01, false, false" // no such table
    })
    void tellsAPartThatIsAwayOrFullFromAFaultOfOurs(String state, boolean outage, boolean passes) {
        var driver = new PgException("what (23505) happened", "ERROR", state, "detail");
        var mapped = new JDBCException("mapped", new SQLException(driver.getMessage(), state));

        for (Throwable failure : List.of(driver, mapped, new IllegalStateException(mapped))) {
            assertThat(Outages.isOutage(failure)).isEqualTo(outage);
            assertThat(Outages.passes(failure)).isEqualTo(passes);
        }
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, true", "UNEXPECTED, false", "STALE, false"})
    void aRefusalForNowPasses(CommonProblem problem, boolean passes) {
        assertThat(Outages.passes(new IllegalStateException(DomainProblem.of(problem, "Not now."))))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aLostConnectionIsAnOutageHoweverDeep(boolean deep) {
        Exception lost = new IOException("reset");

        assertThat(Outages.isOutage(deep ? new RuntimeException(new RuntimeException(lost)) : lost))
                .isTrue();
    }
}
