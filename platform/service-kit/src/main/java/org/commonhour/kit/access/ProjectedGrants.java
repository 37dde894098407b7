package org.commonhour.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.kit.event.ReceivedEvent;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The grants as the member service has published them. They are remembered, because every request asks for them, for as
 * long as nothing more was heard of the community's grants: a grant that is withdrawn may be of use for two seconds longer.
 */
@ApplicationScoped
@DefaultBean
class ProjectedGrants implements GrantLookup {

    /** A grant that was taken out of the database by other ways than its events is of no use after this. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 20_000;

    private final Mutiny.SessionFactory sessions;
    private final SignIns signIns;
    private final HeardGrants heard;
    private final Cache<Holder, Known> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    ProjectedGrants(Mutiny.SessionFactory sessions, SignIns signIns, HeardGrants heard) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.heard = heard;
    }

    @Override
    public Uni<List<Grant>> grantsOf(String subject, UUID communityId) {
        var holder = new Holder(subject, communityId);
        return heard.through(communityId).flatMap(sequence -> {
            var known = remembered.getIfPresent(holder);
            // Where the stream stood is asked before the grants are read: what is read may be newer, never older.
            return known != null && known.sequence() == sequence
                    ? Uni.createFrom().item(known.grants())
                    : read(subject, communityId).invoke(grants -> remembered.put(holder, new Known(sequence, grants)));
        });
    }

    private Uni<List<Grant>> read(String subject, UUID communityId) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from AccessGrantRow where subjectId = :subject and communityId = :community order by grantId",
                        AccessGrantRow.class)
                .setParameter("subject", subject)
                .setParameter("community", communityId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Grant(
                                Role.valueOf(Objects.requireNonNull(row.role)), row.memberId, row.organisationId))
                        .toList()));
    }

    /** Takes over one event of the grants' topic. */
    Uni<Void> apply(ReceivedEvent event) {
        var fact = event.as(GrantFact.class);
        return sessions.withTransaction(session -> fact.active() ? take(session, fact) : withdraw(session, fact))
                .invoke(() -> remembered.invalidate(new Holder(fact.subjectId(), fact.communityId())));
    }

    private Uni<Void> take(Mutiny.Session session, GrantFact fact) {
        var kept = session.merge(rowOf(fact)).replaceWithVoid();
        var memberId = fact.memberId();
        return memberId == null
                ? kept
                : kept.chain(() -> signIns.remember(fact.communityId(), memberId, fact.subjectId()));
    }

    private static Uni<Void> withdraw(Mutiny.Session session, GrantFact fact) {
        return session.createMutationQuery("delete from AccessGrantRow where grantId = :id")
                .setParameter("id", fact.grantId())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static AccessGrantRow rowOf(GrantFact fact) {
        var row = new AccessGrantRow();
        row.grantId = fact.grantId();
        row.subjectId = fact.subjectId();
        row.communityId = fact.communityId();
        row.role = fact.role().name();
        row.memberId = fact.memberId();
        row.organisationId = fact.organisationId();
        return row;
    }

    private record Holder(String subject, UUID communityId) {}

    /** Grants, and how far their stream had been heard before they were read. */
    private record Known(long sequence, List<Grant> grants) {}

    /** What this reader needs of a grant-changed event. */
    record GrantFact(
            UUID grantId,
            String subjectId,
            UUID communityId,
            Role role,
            @Nullable UUID memberId,
            @Nullable UUID organisationId,
            String state) {

        boolean active() {
            return "ACTIVE".equals(state);
        }
    }
}
