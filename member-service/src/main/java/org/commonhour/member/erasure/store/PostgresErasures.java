package org.commonhour.member.erasure.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.member.erasure.Erasures;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes people out of the tables of members, applications and grants. */
@ApplicationScoped
class PostgresErasures implements Erasures {

    // The sign-in's id is random, but the identity provider knows whose it is. In its stead stands the row's own id.
    private static final String EMPTY = """
        with emptied as (
            update member set details = '', external_reference = null, erased_at = :at, changed_at = :at,
                              changed_by = :by, version = version + 1
            where community_id = :community and id = :member and erased_at is null
            returning id, data_key_id
        ), applied as (
            update application a
            set details = '', reason = null, subject_id = 'erased-' || a.id, version = a.version + 1
            from emptied where a.community_id = :community and a.member_id = emptied.id
            returning a.data_key_id
        ), granted as (
            update role_grant g set subject_id = 'erased-' || g.id
            from emptied where g.community_id = :community and g.member_id = emptied.id and g.state = 'WITHDRAWN'
        )
        select data_key_id from emptied union select data_key_id from applied
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresErasures(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<UUID>> empty(UUID communityId, UUID memberId, String by, Instant at) {
        return sessions.withTransaction(session -> session.flush()
                .chain(() -> session.createNativeQuery(EMPTY, UUID.class)
                        .setParameter("community", communityId)
                        .setParameter("member", memberId)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .getResultList())
                // What was read before is no longer so.
                .invoke(keys -> session.clear()));
    }
}
