package org.commonhour.member.grant.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.access.Grant;
import org.commonhour.kit.access.GrantLookup;
import org.commonhour.kit.access.Role;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers the kit's gate from the table itself: here a withdrawn grant ends with the commit. */
@ApplicationScoped
class OwnGrants implements GrantLookup {

    private final Mutiny.SessionFactory sessions;

    OwnGrants(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Grant>> grantsOf(String subject, UUID communityId) {
        return sessions.withSession(session -> session.createSelectionQuery("""
                                from RoleGrantRow where subjectId = :subject and communityId = :community
                                and state = 'ACTIVE' order by id""", RoleGrantRow.class)
                .setParameter("subject", subject)
                .setParameter("community", communityId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Grant(Role.valueOf(row.role), row.memberId, row.organisationId))
                        .toList()));
    }
}
