package org.commonhour.member.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.member.community.CommunityService;
import org.commonhour.member.grant.GrantRole;
import org.commonhour.member.grant.GrantService;
import org.commonhour.member.member.Channel;
import org.commonhour.member.member.MemberService;
import org.commonhour.member.member.NewMember;
import org.commonhour.member.member.PersonDetails;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.problem.MemberProblem;
import org.jspecify.annotations.Nullable;

/** People ask to join here, and coordinators decide; both see the same state at any time. */
@ApplicationScoped
public class JoiningService {

    private final Applications applications;
    private final CommunityService communities;
    private final MemberService members;
    private final GrantService grants;
    private final PrivacyService privacy;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    JoiningService(
            Applications applications,
            CommunityService communities,
            MemberService members,
            GrantService grants,
            PrivacyService privacy,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.communities = communities;
        this.members = members;
        this.grants = grants;
        this.privacy = privacy;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens an application of a signed-in person; refuses members and a second open one. */
    public Uni<Application> apply(String subject, UUID communityId, PersonDetails details, @Nullable String about) {
        return unitOfWork.run(() -> communities
                .get(communityId)
                .chain(() -> requireNoMember(subject, communityId))
                .chain(() -> privacy.make(communityId, 1))
                .flatMap(keys -> {
                    var application = new Application(
                            ids.next(),
                            communityId,
                            subject,
                            keys.ids().get(0),
                            details,
                            about,
                            ApplicationState.OPEN,
                            null,
                            null,
                            now(),
                            null,
                            null,
                            1);
                    return applications.add(application).replaceWith(application);
                }));
    }

    /** The person's own applications to the community, newest first. */
    public Uni<List<Application>> mine(String subject, UUID communityId, @Nullable UUID before, int limit) {
        return communities
                .get(communityId)
                .chain(() -> applications.list(new ApplicationSearch(communityId, null, subject), before, limit));
    }

    /** An application of the person's own. */
    public Uni<Application> getMine(String subject, UUID communityId, UUID id) {
        return get(communityId, id).map(found -> {
            if (!found.subjectId().equals(subject)) {
                throw notFound();
            }
            return found;
        });
    }

    /** The applications that fit the search, newest first. */
    public Uni<List<Application>> list(ApplicationSearch search, @Nullable UUID before, int limit) {
        return applications.list(search, before, limit);
    }

    /** An application to the community; 404 when there is none. */
    public Uni<Application> get(UUID communityId, UUID id) {
        return applications.find(communityId, id).map(found -> found.orElseThrow(JoiningService::notFound));
    }

    /** Says yes: the person is a member with a sign-in when this returns. */
    public Uni<Application> approve(Caller caller, UUID id) {
        return unitOfWork.run(() -> open(caller.communityId(), id)
                .call(application -> requireNoMember(application.subjectId(), caller.communityId()))
                .flatMap(application -> members.enter(
                                caller.communityId(),
                                application.dataKeyId(),
                                new NewMember(application.details(), application.subjectId(), null, Channel.SELF_WEB),
                                caller.subject())
                        .flatMap(member -> keep(application.approved(member.id(), caller.subject(), now())))));
    }

    /** Says no, with a reason for the person; they may apply again. */
    public Uni<Application> refuse(Caller caller, UUID id, String reason) {
        return unitOfWork.run(() -> open(caller.communityId(), id)
                .flatMap(application -> keep(application.refused(reason, caller.subject(), now()))));
    }

    private Uni<Application> open(UUID communityId, UUID id) {
        return applications.findForChange(communityId, id).map(found -> {
            var application = found.orElseThrow(JoiningService::notFound);
            if (!application.isOpen()) {
                throw DomainProblem.of(
                        MemberProblem.APPLICATION_DECIDED, "Somebody has decided this application before.");
            }
            return application;
        });
    }

    private Uni<Application> keep(Application application) {
        return applications.save(application).replaceWith(application);
    }

    private Uni<Void> requireNoMember(String subject, UUID communityId) {
        return grants.heldBy(subject).map(held -> {
            if (held.stream()
                    .anyMatch(grant -> grant.role() == GrantRole.MEMBER
                            && grant.communityId().equals(communityId))) {
                throw DomainProblem.of(MemberProblem.ALREADY_MEMBER, "This person is a member here already.");
            }
            return null;
        });
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such application here.");
    }
}
