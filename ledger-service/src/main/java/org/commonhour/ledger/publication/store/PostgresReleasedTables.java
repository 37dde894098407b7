package org.commonhour.ledger.publication.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.Quarter;
import org.commonhour.ledger.insight.ReadPosition;
import org.commonhour.ledger.publication.EvidenceKey;
import org.commonhour.ledger.publication.FrozenTable;
import org.commonhour.ledger.publication.ReleasedTable;
import org.commonhour.ledger.publication.ReleasedTables;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresReleasedTables implements ReleasedTables {

    private static final String ALONE = """
        select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(:what as text), 0))) locked
        """;
    private static final String COLUMNS = "community_id, quarter, revision, released_at, content, read_through";
    private static final String LIST = "select " + COLUMNS + " from published_table where community_id = :community";
    private static final String NEWEST_FIRST = " order by quarter desc, revision desc limit :limit";
    private static final String NEWEST = "select distinct on (quarter) " + COLUMNS
            + " from published_table where community_id = :community" + NEWEST_FIRST;
    private static final String EVIDENCE = """
        select revision, service_id, paid, person_id, amount_minutes, heads from published_evidence
        where community_id = :community and quarter = :quarter
        """;
    private static final String KEEP = """
        insert into published_table (community_id, quarter, revision, released_at, content, read_through)
        values (:community, :quarter, :revision, cast(:releasedAt as timestamptz), :content, :readThrough)
        """;
    private static final String KEEP_EVIDENCE = """
        insert into published_evidence (community_id, quarter, revision, service_id, paid, person_id, amount_minutes,
            heads)
        select cast(:community as uuid), cast(:quarter as text), cast(:revision as int), x."serviceId", x."paid", x."personId", x."amountMinutes",
            x."heads"
        from jsonb_to_recordset(cast(cast(:minutes as text) as jsonb)) as x (
            "serviceId" uuid, "paid" boolean, "personId" uuid, "amountMinutes" bigint, "heads" bigint)
        """;
    private static final String MAKE_KEY = """
        insert into published_key (community_id) values (:community) on conflict (community_id) do nothing
        """;
    private static final String KEY = "select encode(secret, 'hex') from published_key where community_id = :community";

    private final Mutiny.SessionFactory database;
    private final ObjectMapper json;

    PostgresReleasedTables(Mutiny.SessionFactory database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Uni<Void> alone(UUID communityId, Quarter quarter) {
        return database.withTransaction(db -> db.createNativeQuery(ALONE, Tuple.class)
                .setParameter("what", "published_table " + communityId + " " + quarter)
                .getResultList()
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<ReleasedTable>> find(UUID communityId, @Nullable Quarter quarter, @Nullable Integer revision) {
        return database.withSession(db -> {
                    var sql = LIST
                            + (quarter == null ? "" : " and quarter = :quarter")
                            + (revision == null ? "" : " and revision = :revision")
                            + NEWEST_FIRST;
                    var query = db.createNativeQuery(sql, Tuple.class)
                            .setParameter("community", communityId)
                            .setParameter("limit", 1);
                    if (quarter != null) {
                        query.setParameter("quarter", quarter.toString());
                    }
                    if (revision != null) {
                        query.setParameter("revision", revision);
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::released).findFirst());
    }

    @Override
    public Uni<List<ReleasedTable>> list(UUID communityId, ReleasedTable.@Nullable Place after, int limit) {
        return database.withSession(db -> {
                    var sql = LIST
                            + (after == null ? "" : " and (quarter, revision) < (:quarter, :revision)")
                            + NEWEST_FIRST;
                    var query = db.createNativeQuery(sql, Tuple.class)
                            .setParameter("community", communityId)
                            .setParameter("limit", limit);
                    if (after != null) {
                        query.setParameter("quarter", after.quarter().toString())
                                .setParameter("revision", after.revision());
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::released).toList());
    }

    @Override
    public Uni<List<ReleasedTable>> newest(UUID communityId, int limit) {
        return database.withSession(db -> db.createNativeQuery(NEWEST, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::released).toList());
    }

    @Override
    public Uni<List<FrozenTable>> frozen(UUID communityId, Quarter quarter) {
        return database.withSession(db -> db.createNativeQuery(
                        LIST + " and quarter = :quarter order by revision", Tuple.class)
                .setParameter("community", communityId)
                .setParameter("quarter", quarter.toString())
                .getResultList()
                .flatMap(tables -> db.createNativeQuery(EVIDENCE, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("quarter", quarter.toString())
                        .getResultList()
                        .map(rows -> frozen(tables, rows))));
    }

    @Override
    public Uni<Void> keep(ReleasedTable table, List<PersonMinutes> minutes) {
        return database.withTransaction(db -> db.createNativeQuery(KEEP)
                .setParameter("community", table.communityId())
                .setParameter("quarter", table.quarter().toString())
                .setParameter("revision", table.revision())
                .setParameter("releasedAt", table.releasedAt())
                .setParameter("content", text(TableJson.of(table.table())))
                .setParameter("readThrough", text(table.readThrough()))
                .executeUpdate()
                .chain(() -> db.createNativeQuery(KEEP_EVIDENCE)
                        .setParameter("community", table.communityId())
                        .setParameter("quarter", table.quarter().toString())
                        .setParameter("revision", table.revision())
                        .setParameter("minutes", text(minutes))
                        .executeUpdate())
                .replaceWithVoid());
    }

    @Override
    public Uni<EvidenceKey> key(UUID communityId) {
        return database.withTransaction(db -> db.createNativeQuery(MAKE_KEY)
                .setParameter("community", communityId)
                .executeUpdate()
                .chain(() -> db.createNativeQuery(KEY, String.class)
                        .setParameter("community", communityId)
                        .getSingleResult())
                .map(secret -> new EvidenceKey(HexFormat.of().parseHex(secret))));
    }

    private List<FrozenTable> frozen(List<Tuple> tables, List<Tuple> evidence) {
        Map<Integer, List<PersonMinutes>> minutes = new HashMap<>();
        evidence.forEach(row -> minutes.computeIfAbsent(row.get(0, Integer.class), revision -> new ArrayList<>())
                .add(new PersonMinutes(
                        row.get(1, UUID.class),
                        row.get(2, Boolean.class),
                        row.get(3, UUID.class),
                        row.get(4, Long.class),
                        row.get(5, Long.class))));
        return tables.stream()
                .map(this::released)
                .map(table -> new FrozenTable(table.table(), minutes.getOrDefault(table.revision(), List.of())))
                .toList();
    }

    private ReleasedTable released(Tuple row) {
        try {
            return new ReleasedTable(
                    row.get(0, UUID.class),
                    Quarter.parse(row.get(1, String.class)),
                    row.get(2, Integer.class),
                    row.get(3, OffsetDateTime.class).toInstant(),
                    json.readValue(row.get(4, String.class), TableJson.class).table(),
                    json.readValue(row.get(5, String.class), new TypeReference<List<ReadPosition>>() {}));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a released table cannot be read", damaged);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
