package org.commonhour.member.grant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.member.problem.MemberProblem;
import org.jspecify.annotations.Nullable;

/** Grants are given and withdrawn here; each change is told in the same transaction. */
@ApplicationScoped
public class GrantService {

    private final Grants grants;
    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    GrantService(Grants grants, Outbox outbox, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives a grant; guarded roles are for administrators to give. */
    public Uni<RoleGrant> give(Caller caller, GrantWish wish) {
        requireMayDecide(caller, wish.role());
        var misfit = wish.misfit();
        if (misfit != null) {
            throw DomainProblem.of(CommonProblem.INVALID, "The grant does not fit its role.")
                    .at(misfit, "memberId is for members and organisationId for staff, and neither for others.");
        }
        return give(caller.communityId(), wish, caller.subject());
    }

    /** Makes a person the member, as part of a larger unit of work. */
    public Uni<RoleGrant> giveMember(UUID communityId, String subject, UUID memberId, String givenBy) {
        return give(communityId, new GrantWish(subject, GrantRole.MEMBER, memberId, null), givenBy);
    }

    /** Gives the founder of a community what it takes to run it. */
    public Uni<Void> giveToFounder(UUID communityId, String subject) {
        return unitOfWork.run(() -> give(
                        communityId, new GrantWish(subject, GrantRole.ADMINISTRATOR, null, null), subject)
                .chain(() -> give(communityId, new GrantWish(subject, GrantRole.COORDINATOR, null, null), subject))
                .replaceWithVoid());
    }

    /** Takes a grant back, at once and for good; M6: a community keeps at least one administrator. */
    public Uni<RoleGrant> withdraw(Caller caller, UUID id) {
        return unitOfWork.run(() -> grants.findForChange(caller.communityId(), id)
                .map(found -> found.orElseThrow(GrantService::notFound))
                .call(grant -> {
                    requireMayDecide(caller, grant.role());
                    if (!grant.isActive()) {
                        throw DomainProblem.of(MemberProblem.GRANT_WITHDRAWN, "This grant was withdrawn before.");
                    }
                    return grant.role() == GrantRole.ADMINISTRATOR
                            ? requireAnotherAdministrator(caller.communityId())
                            : Uni.createFrom().voidItem();
                })
                .flatMap(grant -> withdraw(grant, caller.subject())));
    }

    /** Takes away the sign-in of a member who has one. */
    public Uni<Void> withdrawMember(UUID communityId, UUID memberId, String by) {
        return unitOfWork.run(() -> grants.signInForChange(communityId, memberId)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : withdraw(found.get(), by).replaceWithVoid()));
    }

    /** A grant of the community; 404 when there is none. */
    public Uni<RoleGrant> get(UUID communityId, UUID id) {
        return grants.find(communityId, id).map(found -> found.orElseThrow(GrantService::notFound));
    }

    /** At most {@code limit} grants of the community after the one with this id. */
    public Uni<List<RoleGrant>> list(UUID communityId, @Nullable UUID after, int limit) {
        return grants.list(communityId, after, limit);
    }

    /** All that a person holds, in all communities. */
    public Uni<List<RoleGrant>> heldBy(String subject) {
        return grants.activeOf(subject);
    }

    /** Those of the members who can sign in themselves. */
    public Uni<Set<UUID>> withSignIn(UUID communityId, Collection<UUID> memberIds) {
        return memberIds.isEmpty() ? Uni.createFrom().item(Set.of()) : grants.withSignIn(communityId, memberIds);
    }

    private Uni<RoleGrant> give(UUID communityId, GrantWish wish, String givenBy) {
        return unitOfWork.run(() -> {
            var grant = RoleGrant.give(ids.next(), communityId, wish, givenBy, now());
            return grants.add(grant).chain(() -> tell(grant));
        });
    }

    private Uni<RoleGrant> withdraw(RoleGrant grant, String by) {
        var withdrawn = grant.withdrawn(by, now());
        return grants.save(withdrawn).chain(() -> tell(withdrawn));
    }

    private Uni<Void> requireAnotherAdministrator(UUID communityId) {
        return grants.activeForChange(communityId, GrantRole.ADMINISTRATOR).map(active -> {
            if (active.size() < 2) {
                throw DomainProblem.of(MemberProblem.LAST_ADMINISTRATOR, "Make somebody else an administrator first.");
            }
            return null;
        });
    }

    private Uni<RoleGrant> tell(RoleGrant grant) {
        return outbox.append(new NewEvent(
                        GrantChanged.TOPIC,
                        GrantChanged.TYPE,
                        grant.communityId(),
                        grant.id().toString(),
                        grant.changedAt(),
                        GrantChanged.of(grant)))
                .replaceWith(grant);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireMayDecide(Caller caller, GrantRole role) {
        if (role.isGuarded() && !caller.has(Role.ADMINISTRATOR)) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only an administrator decides on this role.");
        }
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such grant here.");
    }
}
