package org.commonhour.member.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.grant.GrantService;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.member.wellbeing.WellbeingService;
import org.jspecify.annotations.Nullable;

/** Members come, change and leave here; each change is told, without a name, in the same transaction. */
@ApplicationScoped
public class MemberService {

    private final Members members;
    private final GrantService grants;
    private final PrivacyService privacy;
    private final WellbeingService wellbeing;
    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    MemberService(
            Members members,
            GrantService grants,
            PrivacyService privacy,
            WellbeingService wellbeing,
            Outbox outbox,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.grants = grants;
        this.privacy = privacy;
        this.wellbeing = wellbeing;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enters a person whom a coordinator vouches for; with a sign-in when one is named. */
    public Uni<Member> add(Caller caller, NewMember wanted) {
        requireNotAhead(wanted.joinedOn());
        return unitOfWork.run(() -> privacy.make(caller.communityId(), 1)
                .flatMap(keys -> enter(caller.communityId(), keys.ids().get(0), wanted, caller.subject())));
    }

    /** Enters a person whose key is in store already, as part of a larger unit of work. */
    public Uni<Member> enter(UUID communityId, UUID dataKeyId, NewMember wanted, String by) {
        var joinedOn = wanted.joinedOn() == null ? LocalDate.now(clock) : wanted.joinedOn();
        var member = new Member(
                ids.next(),
                communityId,
                dataKeyId,
                wanted.details(),
                MemberState.ACTIVE,
                joinedOn,
                wanted.channel(),
                null,
                by,
                now(),
                1);
        var subject = wanted.subjectId();
        return unitOfWork.run(() -> keepNew(List.of(member))
                .chain(() -> subject == null
                        ? Uni.createFrom().voidItem()
                        : grants.giveMember(communityId, subject, member.id(), by)
                                .replaceWithVoid())
                .replaceWith(member));
    }

    /** The member as the caller may see them. */
    public Uni<MemberProfile> get(Caller caller, UUID id) {
        return members.find(caller.communityId(), id)
                .map(found -> found.orElseThrow(MemberService::notFound))
                .flatMap(member -> profiles(caller, List.of(member)))
                .map(profiles -> profiles.get(0));
    }

    /** Those of the ids that are members here; names are for everybody who holds a grant. */
    public Uni<List<MemberProfile>> named(Caller caller, Collection<UUID> wanted) {
        return members.find(caller.communityId(), wanted).flatMap(found -> profiles(caller, found));
    }

    /** At most {@code limit} members after the one with this id; for members and those who run the community. */
    public Uni<List<MemberProfile>> list(Caller caller, @Nullable UUID after, int limit) {
        return members.list(caller.communityId(), after, limit).flatMap(found -> profiles(caller, found));
    }

    /** Changes a member's details, by the member or a coordinator; refuses a stale version. */
    public Uni<Member> change(Caller caller, UUID id, long expectedVersion, PersonDetails details) {
        return unitOfWork.run(() -> findToChange(caller, id)
                .flatMap(member -> {
                    Versions.check(expectedVersion, member.version());
                    return keepChanged(List.of(member.changed(details, caller.subject(), now())));
                })
                .map(changed -> changed.get(0)));
    }

    /** Takes a member out of the community, with the sign-in; the record stays, without what only the member could read. */
    public Uni<Member> leave(Caller caller, UUID id) {
        return unitOfWork.run(() -> findToChange(caller, id)
                .flatMap(member -> keepChanged(List.of(member.left(caller.subject(), now()))))
                .call(() -> grants.withdrawMember(caller.communityId(), id, caller.subject()))
                .call(() -> wellbeing.forget(caller.communityId(), id))
                .map(changed -> changed.get(0)));
    }

    /** The same for who may have left before, which changes nothing then; as part of a larger unit of work. */
    public Uni<Void> leaveIfThere(Caller caller, UUID id) {
        return unitOfWork.run(() -> findMine(caller, id)
                .flatMap(member -> member.state() == MemberState.LEFT
                        ? Uni.createFrom().voidItem()
                        : keepChanged(List.of(member.left(caller.subject(), now())))
                                .chain(() -> grants.withdrawMember(caller.communityId(), id, caller.subject()))));
    }

    /** Adds members whose keys are in store, and tells of them, as part of a larger unit of work. */
    public Uni<List<Member>> keepNew(List<Member> added) {
        return unitOfWork.run(() -> members.add(added).chain(() -> tell(added)).replaceWith(added));
    }

    /** Saves changed members, and tells of them, as part of a larger unit of work. */
    public Uni<List<Member>> keepChanged(List<Member> changed) {
        return unitOfWork.run(
                () -> members.save(changed).chain(() -> tell(changed)).replaceWith(changed));
    }

    /** Those of the ids that are members of the community. */
    public Uni<List<Member>> find(UUID communityId, Collection<UUID> wanted) {
        return wanted.isEmpty() ? Uni.createFrom().item(List.of()) : members.find(communityId, wanted);
    }

    private Uni<Member> findMine(Caller caller, UUID id) {
        return members.findForChange(caller.communityId(), id).map(found -> {
            var member = found.orElseThrow(MemberService::notFound);
            if (!maySeeContact(caller, member)) {
                throw DomainProblem.of(CommonProblem.FORBIDDEN, "This is for the member and for coordinators.");
            }
            return member;
        });
    }

    private Uni<Member> findToChange(Caller caller, UUID id) {
        return findMine(caller, id).map(member -> {
            if (member.state() == MemberState.LEFT) {
                throw DomainProblem.of(MemberProblem.MEMBER_LEFT, "This member has left the community.");
            }
            return member;
        });
    }

    private Uni<List<MemberProfile>> profiles(Caller caller, List<Member> found) {
        var memberIds = found.stream().map(Member::id).toList();
        return grants.withSignIn(caller.communityId(), memberIds)
                .map(signIns -> found.stream()
                        .map(member ->
                                new MemberProfile(member, signIns.contains(member.id()), maySeeContact(caller, member)))
                        .toList());
    }

    private Uni<Void> tell(List<Member> changed) {
        return outbox.append(changed.stream()
                .map(member -> new NewEvent(
                        MemberChanged.TOPIC,
                        MemberChanged.TYPE,
                        member.communityId(),
                        member.id().toString(),
                        member.changedAt(),
                        MemberChanged.of(member)))
                .toList());
    }

    private void requireNotAhead(@Nullable LocalDate joinedOn) {
        // A day's grace: it is tomorrow already east of here.
        if (joinedOn != null && joinedOn.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw DomainProblem.of(CommonProblem.INVALID, "Nobody has joined on a day to come.")
                    .at("/joinedOn", "is in the future");
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean maySeeContact(Caller caller, Member member) {
        return caller.has(Role.COORDINATOR)
                || caller.memberId().filter(member.id()::equals).isPresent();
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such member here.");
    }
}
