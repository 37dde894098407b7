package org.commonhour.matching.member.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonhour.matching.member.MemberState;
import org.commonhour.matching.member.Members;
import org.hibernate.reactive.mutiny.Mutiny;

/** Known members in table {@code known_member}. */
@ApplicationScoped
class PostgresMembers implements Members {

    private static final String PUT_ACCOUNT = """
        insert into known_member (community_id, member_id, state, account_open)
        values (:community, :member, 'ACTIVE', :open)
        on conflict (community_id, member_id) do update set account_open = excluded.account_open
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresMembers(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> put(UUID communityId, UUID memberId, MemberState state) {
        return sessions.withTransaction(session -> session.createNativeQuery("""
            insert into known_member (community_id, member_id, state)
            values (:community, :member, :state)
            on conflict (community_id, member_id) do update set state = excluded.state\
            """)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .setParameter("state", state.name())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> putAccount(UUID communityId, UUID memberId, boolean open) {
        // Whoever has an account is or was a member; the member service says which, perhaps later.
        return sessions.withTransaction(session -> session.createNativeQuery(PUT_ACCOUNT)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .setParameter("open", open)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Set<UUID>> activeOf(UUID communityId, Set<UUID> memberIds) {
        return sessions.withTransaction(session -> session.createNativeQuery("""
                                select member_id from known_member
                                where community_id = :community and member_id in (:members) and state = 'ACTIVE'\
                                """, UUID.class)
                .setParameter("community", communityId)
                .setParameter("members", memberIds)
                .getResultList()
                .map(Set::copyOf));
    }

    @Override
    public Uni<Optional<MemberState>> find(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select state from known_member where community_id = :community and member_id = :member",
                        String.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .getSingleResultOrNull()
                .map(state -> Optional.ofNullable(state).map(MemberState::valueOf)));
    }
}
