package org.commonhour.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.commonhour.backing.process.PostgresProcess;
import org.junit.jupiter.api.Test;

class PeersTest {

    @Test
    void everyWritePathMovesMinutesAndLosesNone() throws SQLException {
        try (PostgresProcess server = PostgresProcess.startScratch();
                Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            // Given
            for (String sql : Peers.preparation()) {
                statement.execute(sql);
            }

            // When
            for (Peers.Path path : Peers.paths()) {
                statement.execute(asPgbenchSends(path));
            }

            // Then
            assertThat(number(statement, "select count(*) from peer_transfer"))
                    .isEqualTo(Peers.paths().stream()
                            .mapToLong(Peers.Path::transfers)
                            .sum());
            assertThat(number(statement, "select sum(balance) from peer_account"))
                    .isEqualTo(Peers.ACCOUNTS * 1_000_000_000L);
            assertThat(number(statement, "select sum(amount) from peer_entry")).isZero();
        }
    }

    /** The command without the lines that draw the variables. */
    private static String asPgbenchSends(Peers.Path path) {
        return path.script()
                .replaceAll("(?m)^\\\\set.*$", "")
                .replace(":payer", "2")
                .replace(":payee", "1");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
