package org.commonhour.ledger.proof.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.Checkpoints;
import org.commonhour.ledger.proof.LogHead;
import org.commonhour.ledger.proof.SignedCheckpoint;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCheckpoints implements Checkpoints {

    private static final String GROWN = """
        select h.community_id from ledger_head h
        left join lateral (select c.size from checkpoint c where c.community_id = h.community_id
                           order by c.size desc limit 1) signed on true
        where h.last_seq > coalesce(signed.size, 0) order by h.recorded_at limit :limit
        """;
    private static final String HEAD = """
        select h.last_seq, encode(b.merkle_root, 'hex') as root from ledger_head h
        join block b on b.community_id = h.community_id and b.seq = h.last_block
        where h.community_id = :community
        """;
    private static final String PAGE = "select " + CheckpointRow.COLUMNS
            + " from checkpoint where community_id = :community and size < :before order by size desc limit :limit";
    private static final String OF_SIZE =
            "select " + CheckpointRow.COLUMNS + " from checkpoint where community_id = :community and size = :size";
    private static final String ADD = """
        insert into checkpoint (community_id, size, root, note, signed_at)
        values (:community, :size, decode(:root, 'hex'), :note, cast(:signedAt as timestamptz)) on conflict do nothing
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresCheckpoints(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<UUID>> grown(int limit) {
        return sessions.withSession(session -> session.createNativeQuery(GROWN, UUID.class)
                .setParameter("limit", limit)
                .getResultList());
    }

    @Override
    public Uni<Optional<LogHead>> head(UUID communityId) {
        return sessions.withSession(session -> session.createNativeQuery(HEAD, Tuple.class)
                .setParameter("community", communityId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new LogHead(row.get(0, Long.class), TreeHash.ofHex(row.get(1, String.class))))
                        .findFirst()));
    }

    @Override
    public Uni<Optional<SignedCheckpoint>> newest(UUID communityId) {
        return page(communityId, Long.MAX_VALUE, 1).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<SignedCheckpoint>> ofSize(UUID communityId, long size) {
        return sessions.withSession(session -> session.createNativeQuery(OF_SIZE, Tuple.class)
                .setParameter("community", communityId)
                .setParameter("size", size)
                .getResultList()
                .map(rows -> CheckpointRow.toCheckpoints(rows).stream().findFirst()));
    }

    @Override
    public Uni<List<SignedCheckpoint>> page(UUID communityId, long before, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("community", communityId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(CheckpointRow::toCheckpoints));
    }

    @Override
    public Uni<Boolean> add(UUID communityId, SignedCheckpoint checkpoint) {
        return sessions.withTransaction(session -> session.createNativeQuery(ADD)
                .setParameter("community", communityId)
                .setParameter("size", checkpoint.size())
                .setParameter("root", checkpoint.root().hex())
                .setParameter("note", checkpoint.note())
                .setParameter("signedAt", checkpoint.signedAt())
                .executeUpdate()
                .map(rows -> rows > 0));
    }
}
