package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.store.CallersContext;

/** Members by what insight knows of them; all of a community in a few rows, read past the mapper. */
@ApplicationScoped
class MemberGroups {

    private static final String CHANNELS = """
        select channel, array_agg(member_id) from insight_member where community_id = $1 group by channel
        """;
    private static final String TENURED = """
        select array_agg(member_id) from insight_member
        where community_id = $1 and left_on is null and joined_on <= $2::date - 182
        """;

    private final Pool pool;

    MemberGroups(Pool pool) {
        this.pool = pool;
    }

    /** Through which channel each member came. */
    Uni<Map<UUID, String>> channels(UUID communityId) {
        return CallersContext.emitOn(pool.preparedQuery(CHANNELS)
                .execute(Tuple.of(communityId))
                .map(rows -> {
                    Map<UUID, String> channels = new HashMap<>();
                    rows.forEach(row -> {
                        for (var member : row.getArrayOfUUIDs(1)) {
                            channels.put(member, row.getString(0));
                        }
                    });
                    return channels;
                }));
    }

    /** Who has been a member for half a year by that day, and is one still. */
    Uni<Set<UUID>> tenured(UUID communityId, LocalDate last) {
        return CallersContext.emitOn(
                pool.preparedQuery(TENURED).execute(Tuple.of(communityId, last)).map(rows -> {
                    var members = rows.iterator().next().getArrayOfUUIDs(0);
                    return members == null ? Set.of() : new HashSet<>(List.of(members));
                }));
    }
}
