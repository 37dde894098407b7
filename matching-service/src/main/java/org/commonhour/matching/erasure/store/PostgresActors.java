package org.commonhour.matching.erasure.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.matching.erasure.Actors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every column of matching that names a sign-in; a test searches all tables for what is missing here. */
@ApplicationScoped
class PostgresActors implements Actors {

    private static final List<String> REPLACEMENTS = List.of("""
        update offer set
            created_by = case when created_by = any (cast(:subjects as text[])) then :as else created_by end,
            changed_by = case when changed_by = any (cast(:subjects as text[])) then :as else changed_by end
        where community_id = :community
          and (created_by = any (cast(:subjects as text[])) or changed_by = any (cast(:subjects as text[])))
        """, """
        update need set
            created_by = case when created_by = any (cast(:subjects as text[])) then :as else created_by end,
            changed_by = case when changed_by = any (cast(:subjects as text[])) then :as else changed_by end
        where community_id = :community
          and (created_by = any (cast(:subjects as text[])) or changed_by = any (cast(:subjects as text[])))
        """, """
        update arrangement_step p set actor = :as
        from arrangement a
        where a.id = p.arrangement_id and a.community_id = :community and p.actor = any (cast(:subjects as text[]))
        """);

    private final Mutiny.SessionFactory sessions;

    PostgresActors(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> replace(UUID communityId, List<String> subjects, String replacement) {
        return sessions.withTransaction(session -> Multi.createFrom()
                .iterable(REPLACEMENTS)
                .onItem()
                .transformToUniAndConcatenate(sql -> session.createNativeQuery(sql)
                        .setParameter("community", communityId)
                        .setParameter("subjects", subjects.toArray(String[]::new))
                        .setParameter("as", replacement)
                        .executeUpdate())
                .onItem()
                .ignoreAsUni());
    }
}
