package org.commonhour.member.grant.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.grant.GrantRole;
import org.commonhour.member.grant.GrantState;
import org.commonhour.member.grant.Grants;
import org.commonhour.member.grant.RoleGrant;
import org.commonhour.member.problem.MemberProblem;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Grants in table {@code role_grant}. */
@ApplicationScoped
class PostgresGrants implements Grants {

    private static final String MEMBER_STATE =
            "select state from member where community_id = :community and id = :member for share";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;

    PostgresGrants(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(RoleGrant grant) {
        return sessions.withTransaction(session -> memberStays(session, grant)
                        .chain(() -> session.persist(fill(new RoleGrantRow(), grant)))
                        .chain(session::flush))
                .onFailure(ConstraintViolationException.class)
                .transform(PostgresGrants::refusal);
    }

    /** M5: who leaves waits for this grant and takes it away; who has left gets none. The foreign key knows the unknown. */
    private static Uni<Void> memberStays(Mutiny.Session session, RoleGrant grant) {
        if (grant.memberId() == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(MEMBER_STATE, String.class)
                .setParameter("community", grant.communityId())
                .setParameter("member", grant.memberId())
                .getSingleResultOrNull()
                .invoke(state -> {
                    if ("LEFT".equals(state)) {
                        throw DomainProblem.of(MemberProblem.MEMBER_LEFT, "This member has left the community.");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> save(RoleGrant grant) {
        return sessions.withTransaction(session -> session.find(RoleGrantRow.class, grant.id())
                .invoke(row -> fill(row, grant))
                .chain(session::flush));
    }

    @Override
    public Uni<Optional<RoleGrant>> findForChange(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(RoleGrantRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<Optional<RoleGrant>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(RoleGrantRow.class, id).map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<RoleGrant>> list(UUID communityId, @Nullable UUID after, int limit) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from RoleGrantRow where communityId = :community and id > :after order by id",
                        RoleGrantRow.class)
                .setParameter("community", communityId)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .map(PostgresGrants::grants));
    }

    @Override
    public Uni<List<RoleGrant>> activeOf(String subject) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from RoleGrantRow where subjectId = :subject and state = 'ACTIVE' order by id",
                        RoleGrantRow.class)
                .setParameter("subject", subject)
                .getResultList()
                .map(PostgresGrants::grants));
    }

    @Override
    public Uni<List<RoleGrant>> activeForChange(UUID communityId, GrantRole role) {
        return sessions.withTransaction(session -> session.createSelectionQuery("""
                                from RoleGrantRow where communityId = :community and role = :role
                                and state = 'ACTIVE' order by id""", RoleGrantRow.class)
                .setParameter("community", communityId)
                .setParameter("role", role.name())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(PostgresGrants::grants));
    }

    @Override
    public Uni<Optional<RoleGrant>> signInForChange(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createSelectionQuery("""
                                from RoleGrantRow where communityId = :community and memberId = :member
                                and state = 'ACTIVE'""", RoleGrantRow.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(PostgresGrants::grant)));
    }

    @Override
    public Uni<Set<UUID>> withSignIn(UUID communityId, Collection<UUID> memberIds) {
        return sessions.withTransaction(session -> session.createSelectionQuery("""
                                select memberId from RoleGrantRow where communityId = :community
                                and memberId in :members and state = 'ACTIVE'""", UUID.class)
                .setParameter("community", communityId)
                .setParameter("members", memberIds)
                .getResultList()
                .map(Set::copyOf));
    }

    private static Throwable refusal(Throwable failure) {
        var constraint = ((ConstraintViolationException) failure).getConstraintName();
        return switch (constraint == null ? "" : constraint) {
            case "role_grant_once" -> DomainProblem.of(MemberProblem.GRANT_HELD, "This person has this role already.");
            case "role_grant_one_sign_in" ->
                DomainProblem.of(MemberProblem.GRANT_HELD, "This member has a sign-in already.");
            case "role_grant_member_in_community" ->
                DomainProblem.of(MemberProblem.MEMBER_UNKNOWN, "There is no such member here.")
                        .at("/memberId", "is not a member here");
            case "role_grant_organisation_in_community" ->
                DomainProblem.of(MemberProblem.ORGANISATION_UNKNOWN, "There is no such organisation here.")
                        .at("/organisationId", "is not an organisation here");
            default -> failure;
        };
    }

    private static Optional<RoleGrant> inCommunity(@Nullable RoleGrantRow row, UUID communityId) {
        return Optional.ofNullable(row)
                .filter(found -> communityId.equals(found.communityId))
                .map(PostgresGrants::grant);
    }

    private static List<RoleGrant> grants(List<RoleGrantRow> rows) {
        return rows.stream().map(PostgresGrants::grant).toList();
    }

    private static RoleGrant grant(RoleGrantRow row) {
        return new RoleGrant(
                row.id,
                row.communityId,
                row.subjectId,
                GrantRole.valueOf(row.role),
                row.memberId,
                row.organisationId,
                GrantState.valueOf(row.state),
                row.givenBy,
                row.givenAt,
                row.withdrawnBy,
                row.withdrawnAt,
                row.version);
    }

    private static RoleGrantRow fill(RoleGrantRow row, RoleGrant grant) {
        row.id = grant.id();
        row.communityId = grant.communityId();
        row.subjectId = grant.subjectId();
        row.role = grant.role().name();
        row.memberId = grant.memberId();
        row.organisationId = grant.organisationId();
        row.state = grant.state().name();
        row.givenBy = grant.givenBy();
        row.givenAt = grant.givenAt();
        row.withdrawnBy = grant.withdrawnBy();
        row.withdrawnAt = grant.withdrawnAt();
        row.version = grant.version();
        return row;
    }
}
