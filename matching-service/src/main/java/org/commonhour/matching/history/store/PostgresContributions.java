package org.commonhour.matching.history.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.matching.history.Contributions;
import org.commonhour.matching.history.PastHelp;
import org.commonhour.matching.history.SettledContribution;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contributions in table {@code settled_contribution}. */
@ApplicationScoped
class PostgresContributions implements Contributions {

    private static final String PAST = """
            select c.member_id as member_id,
                   sum(case when c.part = 'GAVE' then c.amount_minutes else 0 end) as given,
                   sum(case when c.part = 'RECEIVED' then c.amount_minutes else 0 end) as received,
                   bool_or(c.part = 'GAVE' and s.received) as gave_to_seeker,
                   bool_or(s.session_id is not null) as met_seeker
            from settled_contribution c
            left join (select session_id, bool_or(part = 'RECEIVED') as received
                       from settled_contribution
                       where community_id = :community and member_id = :seeker
                       group by session_id) s on s.session_id = c.session_id
            where c.community_id = :community and c.member_id in (:members)
            group by c.member_id""";

    private final Mutiny.SessionFactory sessions;

    PostgresContributions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> replace(UUID communityId, UUID sessionId, List<SettledContribution> lines) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "delete from settled_contribution where session_id = :session")
                .setParameter("session", sessionId)
                .executeUpdate()
                .chain(() -> Multi.createFrom()
                        .iterable(lines)
                        .onItem()
                        .transformToUniAndConcatenate(line -> insert(session, communityId, sessionId, line))
                        .onItem()
                        .ignoreAsUni()));
    }

    @Override
    public Uni<Map<UUID, PastHelp>> of(UUID communityId, UUID seekerId, Set<UUID> memberIds) {
        return sessions.withTransaction(session -> session.createNativeQuery(PAST, Tuple.class)
                .setParameter("community", communityId)
                .setParameter("seeker", seekerId)
                .setParameter("members", memberIds)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(PostgresContributions::pastHelp)
                        .collect(Collectors.toMap(PastHelp::memberId, past -> past))));
    }

    private static PastHelp pastHelp(Tuple row) {
        return new PastHelp(
                row.get("member_id", UUID.class),
                row.get("given", Number.class).longValue(),
                row.get("received", Number.class).longValue(),
                Boolean.TRUE.equals(row.get("gave_to_seeker", Boolean.class)),
                Boolean.TRUE.equals(row.get("met_seeker", Boolean.class)));
    }

    private static Uni<Integer> insert(
            Mutiny.Session session, UUID communityId, UUID sessionId, SettledContribution line) {
        return session.createNativeQuery("""
                        insert into settled_contribution
                            (session_id, contribution_id, community_id, member_id, part, amount_minutes)
                        values (:session, :contribution, :community, :member, :part, :amount)""")
                .setParameter("session", sessionId)
                .setParameter("contribution", line.contributionId())
                .setParameter("community", communityId)
                .setParameter("member", line.memberId())
                .setParameter("part", line.part().name())
                .setParameter("amount", line.amountMinutes())
                .executeUpdate();
    }
}
