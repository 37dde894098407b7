package org.commonhour.matching.need;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.community.CommunityService;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.member.Actor;
import org.commonhour.matching.member.MemberDeparture;
import org.commonhour.matching.member.MemberErasure;
import org.commonhour.matching.organisation.OrganisationService;
import org.commonhour.matching.problem.MatchingProblem;

/** Needs are asked, taken back and carried through here; each change is told in the same transaction. */
@ApplicationScoped
public class NeedService implements MemberDeparture, MemberErasure {

    /** The subject that stands in the record when nobody acts but an event. */
    private static final String SYSTEM = "system";

    private final Needs needs;
    private final OrganisationService organisations;
    private final Outbox outbox;
    private final CommunityService communities;
    private final Ids ids;
    private final Clock clock;
    private final Instance<NeedEnding> endings;

    NeedService(
            Needs needs,
            OrganisationService organisations,
            Outbox outbox,
            CommunityService communities,
            Ids ids,
            Clock clock,
            Instance<NeedEnding> endings) {
        this.needs = needs;
        this.organisations = organisations;
        this.outbox = outbox;
        this.communities = communities;
        this.ids = ids;
        this.clock = clock;
        this.endings = endings;
    }

    /** Makes a live need of the member for whom the actor acts; refuses a service that is not one of the community. */
    public Uni<Need> create(Actor actor, NeedWords words) {
        return communities.inTurn(
                actor.communityId(),
                () -> organisations
                        .requireActive(actor.communityId(), words.serviceId())
                        .chain(() -> {
                            Need need = Need.create(ids.next(), actor, words, now());
                            return needs.add(need).chain(() -> tell(need));
                        }));
    }

    /** The need, when the caller may see it: live ones are for all members, others for their member and coordinators. */
    public Uni<Need> get(Caller caller, UUID id) {
        return needs.find(caller.communityId(), id)
                .map(found -> found.filter(need -> need.isLive() || mayChange(caller, need))
                        .orElseThrow(NeedService::notFound));
    }

    /** The need, when it is the caller's own or the caller is a coordinator. */
    public Uni<Need> getOwn(Caller caller, UUID id) {
        return needs.find(caller.communityId(), id).map(found -> {
            Need need = found.orElseThrow(NeedService::notFound);
            requireMayChange(caller, need);
            return need;
        });
    }

    /** The needs that fit the search, newest first. */
    public Uni<List<Need>> list(NeedSearch search, Position after, int limit) {
        return needs.list(search, after, limit);
    }

    /**
     * Puts a need in other words; refuses a stale version, a need that is no longer live, and a service that is not one
     * of the community. Invitations that are out keep the terms with which they were made.
     */
    public Uni<Need> reword(Caller caller, UUID id, long expectedVersion, NeedWords words) {
        return communities.inTurn(
                caller.communityId(),
                () -> getOwn(caller, id).chain(need -> {
                    if (need.version() != expectedVersion) {
                        throw DomainProblem.of(
                                CommonProblem.STALE, "The need has changed since you read it. Read it again.");
                    }
                    requireLive(need);
                    return organisations
                            .requireActive(caller.communityId(), words.serviceId())
                            .chain(() -> keep(need.reworded(words, caller.subject(), now())));
                }));
    }

    /** Takes a need back, and with it every invitation that nobody has agreed to yet. */
    public Uni<Need> withdraw(Caller caller, UUID id) {
        return communities.inTurn(
                caller.communityId(),
                () -> getOwn(caller, id).chain(need -> {
                    requireLive(need);
                    return end(need, caller.subject());
                }));
    }

    /** The live need that a command names in its body. */
    public Uni<Need> requireLive(UUID communityId, UUID id) {
        return needs.find(communityId, id).map(found -> {
            Need need = found.orElseThrow(
                    () -> DomainProblem.of(MatchingProblem.NEED_UNKNOWN, "No need of this community has this id.")
                            .at("/needId", "is not a need here"));
            requireLive(need);
            return need;
        });
    }

    /**
     * Moves a need along with its arrangement. A need that was taken back stays so, and one that is there already is
     * left alone.
     */
    public Uni<Void> follow(UUID communityId, UUID id, NeedState state, String subject) {
        return needs.find(communityId, id).chain(found -> {
            if (found.isEmpty() || found.get().state() == state || found.get().state() == NeedState.WITHDRAWN) {
                return Uni.createFrom().voidItem();
            }
            return keep(found.get().in(state, subject, now())).replaceWithVoid();
        });
    }

    /** Those of these ids that are needs of this community. */
    public Uni<List<Need>> findAll(UUID communityId, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : needs.findAll(communityId, ids);
    }

    /** Keeps needs that came with a file: new ones and new versions. */
    public Uni<Void> take(UUID communityId, List<Need> created, List<Need> changed) {
        List<NewEvent> events = Stream.concat(created.stream(), changed.stream())
                .map(NeedService::event)
                .toList();
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : communities.inTurn(
                        communityId,
                        () -> needs.addAll(created)
                                .chain(() -> Multi.createFrom()
                                        .iterable(changed)
                                        .onItem()
                                        .transformToUniAndConcatenate(needs::save)
                                        .onItem()
                                        .ignoreAsUni())
                                .chain(() -> outbox.append(events)));
    }

    @Override
    public Uni<Void> memberErased(UUID communityId, UUID memberId) {
        return needs.forget(communityId, memberId);
    }

    @Override
    public Uni<Void> memberLeft(UUID communityId, UUID memberId) {
        return needs.liveOf(communityId, memberId)
                .chain(live -> Multi.createFrom()
                        .iterable(live)
                        .onItem()
                        .transformToUniAndConcatenate(need -> end(need, SYSTEM))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Need> end(Need need, String subject) {
        return keep(need.in(NeedState.WITHDRAWN, subject, now()))
                .call(ended -> Multi.createFrom()
                        .iterable(endings)
                        .onItem()
                        .transformToUniAndConcatenate(ending -> ending.needEnded(ended, subject))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Need> keep(Need need) {
        return needs.save(need).chain(() -> tell(need));
    }

    private Uni<Need> tell(Need need) {
        return outbox.append(event(need)).replaceWith(need);
    }

    private static NewEvent event(Need need) {
        return new NewEvent(
                NeedChanged.TOPIC,
                NeedChanged.TYPE,
                need.communityId(),
                need.id().toString(),
                need.changedAt(),
                NeedChanged.of(need));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireMayChange(Caller caller, Need need) {
        if (!mayChange(caller, need)) {
            throw need.isLive()
                    ? DomainProblem.of(CommonProblem.FORBIDDEN, "This need is another member's.")
                    : notFound();
        }
    }

    private static boolean mayChange(Caller caller, Need need) {
        return caller.has(Role.COORDINATOR)
                || caller.memberId().filter(need.memberId()::equals).isPresent();
    }

    private static void requireLive(Need need) {
        if (!need.isLive()) {
            throw DomainProblem.of(
                    MatchingProblem.NEED_NOT_LIVE,
                    need.state() == NeedState.ARRANGED
                            ? "Somebody has agreed to help already. Cancel that arrangement first."
                            : "This need was taken back or is done.");
        }
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such need here.");
    }
}
