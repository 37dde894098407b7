package org.commonhour.ledger.proof.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.AuditedBlock;
import org.commonhour.ledger.proof.AuditedHead;
import org.commonhour.ledger.proof.AuditedLogs;
import org.commonhour.ledger.proof.AuditedTransfer;
import org.commonhour.ledger.proof.LogFault;
import org.commonhour.ledger.proof.SealedMonth;
import org.commonhour.ledger.proof.SignedCheckpoint;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresAuditedLogs implements AuditedLogs {

    /** A check reads everything once; a plan made while the tables were small would read it once per row. */
    private static final String HASH_JOINS =
            "select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)";

    private final Mutiny.SessionFactory sessions;

    PostgresAuditedLogs(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<AuditedHead>> head(UUID communityId) {
        return rows(AuditSql.HEAD, communityId, query -> query)
                .map(rows -> rows.stream()
                        .map(row -> new AuditedHead(
                                row.get(0, Long.class), row.get(1, Long.class), row.get(2, String.class)))
                        .findFirst());
    }

    @Override
    public Uni<List<AuditedTransfer>> unlikeTheirLeaf(UUID communityId, int limit) {
        return transfers(AuditSql.UNLIKE_THEIR_LEAF, communityId, limit);
    }

    @Override
    public Uni<List<AuditedTransfer>> unlikeTheirTile(UUID communityId, int limit) {
        return transfers(AuditSql.UNLIKE_THEIR_TILE, communityId, limit);
    }

    @Override
    public Uni<List<LogFault>> missing(UUID communityId, int limit) {
        return faults(AuditSql.MISSING, communityId, limit);
    }

    @Override
    public Uni<List<LogFault>> alteredBlocks(UUID communityId, int limit) {
        return faults(AuditSql.ALTERED_BLOCKS, communityId, limit);
    }

    @Override
    public Uni<List<LogFault>> alteredBalances(UUID communityId, int limit) {
        return faults(AuditSql.ALTERED_BALANCES, communityId, limit);
    }

    @Override
    public Uni<List<AuditedBlock>> blocks(UUID communityId, long after, int limit) {
        return rows(
                        AuditSql.BLOCKS,
                        communityId,
                        query -> query.setParameter("after", after).setParameter("limit", limit))
                .map(rows -> rows.stream()
                        .map(row -> new AuditedBlock(
                                row.get(0, Long.class),
                                row.get(1, Long.class),
                                row.get(2, Integer.class),
                                TreeHash.ofHex(row.get(3, String.class))))
                        .toList());
    }

    @Override
    public Uni<List<SignedCheckpoint>> checkpoints(UUID communityId, long from, long to) {
        return rows(
                        AuditSql.CHECKPOINTS,
                        communityId,
                        query -> query.setParameter("from", from).setParameter("to", to))
                .map(CheckpointRow::toCheckpoints);
    }

    @Override
    public Uni<List<SealedMonth>> months(UUID communityId, String after, int limit) {
        return rows(
                        AuditSql.MONTHS,
                        communityId,
                        query -> query.setParameter("after", after).setParameter("limit", limit))
                .map(SealedMonthRow::toMonths);
    }

    private Uni<List<AuditedTransfer>> transfers(String sql, UUID communityId, int limit) {
        return whole(sql, communityId, limit)
                .map(rows -> rows.stream()
                        .map(row -> new AuditedTransfer(
                                row.get(0, Long.class),
                                row.get(1, String.class),
                                TreeHash.ofHex(row.get(2, String.class))))
                        .toList());
    }

    private Uni<List<LogFault>> faults(String sql, UUID communityId, int limit) {
        return whole(sql, communityId, limit)
                .map(rows -> rows.stream()
                        .map(row -> new LogFault(
                                row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                        .toList());
    }

    /** A statement over all rows of the community. */
    private Uni<List<Tuple>> whole(String sql, UUID communityId, int limit) {
        return sessions.withTransaction(session -> session.createNativeQuery(HASH_JOINS, Object[].class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("limit", limit)
                        .getResultList()));
    }

    private Uni<List<Tuple>> rows(
            String sql, UUID communityId, UnaryOperator<Mutiny.SelectionQuery<Tuple>> parameters) {
        return sessions.withSession(session -> parameters
                .apply(session.createNativeQuery(sql, Tuple.class).setParameter("community", communityId))
                .getResultList());
    }
}
