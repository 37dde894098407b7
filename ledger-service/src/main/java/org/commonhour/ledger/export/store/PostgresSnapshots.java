package org.commonhour.ledger.export.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.export.ExportLine;
import org.commonhour.ledger.export.Snapshots;

/**
 * Reads in one transaction at the level REPEATABLE READ, which sees what was committed before it began and nothing
 * else. It takes no locks, so nobody waits for it.
 */
@ApplicationScoped
class PostgresSnapshots implements Snapshots {

    private final Pool pool;

    PostgresSnapshots(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Multi<List<ExportLine>> read(UUID communityId, Instant exportedAt, String ownKey) {
        return Multi.createFrom()
                .resourceFromUni(pool::getConnection, connection -> pages(connection, communityId, exportedAt, ownKey))
                // Closing gives the connection back and ends its transaction.
                .withFinalizer((SqlConnection connection) -> connection.close());
    }

    private static Multi<List<ExportLine>> pages(
            SqlConnection connection, UUID communityId, Instant exportedAt, String ownKey) {
        var reading = new SnapshotReading(connection, communityId, exportedAt, ownKey);
        return begin(connection)
                .onItem()
                .transformToMulti(
                        begun -> Multi.createBy().repeating().uni(reading::next).whilst(page -> !reading.isDone()));
    }

    private static Uni<Void> begin(SqlConnection connection) {
        return connection
                .begin()
                .chain(() -> connection.query(SnapshotSql.ISOLATION).execute())
                .chain(() -> connection.query(SnapshotSql.SETTINGS).execute())
                .replaceWithVoid();
    }
}
