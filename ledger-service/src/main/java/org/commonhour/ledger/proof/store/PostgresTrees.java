package org.commonhour.ledger.proof.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.commonhour.ledger.merkle.Hashes;
import org.commonhour.ledger.merkle.Tile;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.Tree;
import org.commonhour.ledger.proof.Trees;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hashes travel as hexadecimal text, many in one row. */
@ApplicationScoped
class PostgresTrees implements Trees {

    private static final String TILES = """
        select level, tile_index, encode(hashes, 'hex') as hexes from log_tile
        where community_id = :community and tree = :tree
          and (level, tile_index) in (select * from unnest(cast(:levels as int[]), cast(:indexes as bigint[])))
        """;
    private static final String LEAVES_OF_LOG = """
        select coalesce(string_agg(encode(leaf_hash, 'hex'), '' order by seq), '') from transfer
        where community_id = :community and seq > :from and seq <= :to
        """;
    private static final String LEAVES_OF_MONTH = """
        select coalesce(string_agg(encode(leaf_hash, 'hex'), '' order by leaf_index), '') from sealed_balance
        where community_id = :community and month = :tree and leaf_index >= :from and leaf_index < :to
        """;
    private static final String ROOTS = """
        select coalesce(string_agg(encode(root, 'hex'), '' order by tile_index), '') from log_tile
        where community_id = :community and tree = :tree and level = :below
          and tile_index >= :from and tile_index < :to
        """;
    private static final String KEPT = """
        select coalesce(max(tile_index) + 1, 0) from log_tile
        where community_id = :community and tree = :tree and level = :level
        """;
    private static final String KEEP = """
        insert into log_tile (community_id, tree, level, tile_index, hashes, root)
        select :community, :tree, :level, index, decode(hashes, 'hex'), decode(root, 'hex')
        from unnest(cast(:indexes as bigint[]), cast(:hashes as text[]), cast(:roots as text[]))
             as t (index, hashes, root)
        on conflict do nothing
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresTrees(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Map<Tile, List<TreeHash>>> tiles(Tree tree, Collection<Tile> tiles) {
        return sessions.withTransaction(session -> session.createNativeQuery(TILES, Tuple.class)
                        .setParameter("community", tree.communityId())
                        .setParameter("tree", tree.name())
                        .setParameter("levels", tiles.stream().map(Tile::level).toArray(Integer[]::new))
                        .setParameter("indexes", tiles.stream().map(Tile::index).toArray(Long[]::new))
                        .getResultList())
                .map(rows -> {
                    var found = new HashMap<Tile, List<TreeHash>>();
                    rows.forEach(row -> found.put(
                            new Tile(row.get(0, Integer.class), row.get(1, Long.class)),
                            hashes(row.get(2, String.class))));
                    return found;
                });
    }

    @Override
    public Uni<List<TreeHash>> entries(Tree tree, int level, long from, int count) {
        return sessions.withTransaction(session -> {
                    var sql = level > 0 ? ROOTS : tree.isLog() ? LEAVES_OF_LOG : LEAVES_OF_MONTH;
                    var query = session.createNativeQuery(sql, String.class)
                            .setParameter("community", tree.communityId())
                            .setParameter("from", from)
                            .setParameter("to", from + count);
                    if (level > 0) {
                        query.setParameter("below", level - 1);
                    }
                    if (level > 0 || !tree.isLog()) {
                        query.setParameter("tree", tree.name());
                    }
                    return query.getSingleResult();
                })
                .map(PostgresTrees::hashes);
    }

    @Override
    public Uni<Long> kept(Tree tree, int level) {
        return sessions.withTransaction(session -> session.createNativeQuery(KEPT, Long.class)
                .setParameter("community", tree.communityId())
                .setParameter("tree", tree.name())
                .setParameter("level", level)
                .getSingleResult());
    }

    @Override
    public Uni<Void> keep(Tree tree, int level, long firstIndex, List<List<TreeHash>> tiles) {
        var indexes = LongStream.range(firstIndex, firstIndex + tiles.size()).boxed();
        return sessions.withTransaction(session -> session.createNativeQuery(KEEP)
                .setParameter("community", tree.communityId())
                .setParameter("tree", tree.name())
                .setParameter("level", level)
                .setParameter("indexes", indexes.toArray(Long[]::new))
                .setParameter(
                        "hashes",
                        tiles.stream()
                                .map(tile -> HexFormat.of().formatHex(Hashes.join(tile)))
                                .toArray(String[]::new))
                .setParameter(
                        "roots",
                        tiles.stream()
                                .map(tile -> TreeHash.complete(tile).hex())
                                .toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid());
    }

    private static List<TreeHash> hashes(String hex) {
        return Hashes.split(HexFormat.of().parseHex(hex));
    }
}
