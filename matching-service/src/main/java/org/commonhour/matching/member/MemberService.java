package org.commonhour.matching.member;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.community.CommunityService;
import org.commonhour.matching.problem.MatchingProblem;
import org.jspecify.annotations.Nullable;

/** Knows the members of each community and settles for whom a caller acts. */
@ApplicationScoped
public class MemberService {

    private static final String POINTER = "/onBehalfOfMemberId";

    private final Members members;
    private final CommunityService communities;
    private final List<MemberDeparture> departures;
    private final List<MemberErasure> erasures;

    MemberService(
            Members members,
            CommunityService communities,
            Instance<MemberDeparture> departures,
            Instance<MemberErasure> erasures) {
        this.members = members;
        this.communities = communities;
        this.departures = departures.stream().toList();
        this.erasures = erasures.stream().toList();
    }

    /** Keeps what the member service said; when somebody has left, all they had open is taken back. */
    public Uni<Void> learn(UUID communityId, UUID memberId, MemberState state) {
        return communities.inTurn(communityId, () -> {
            Uni<Void> kept = members.put(communityId, memberId, state);
            return state == MemberState.LEFT ? kept.chain(() -> depart(communityId, memberId)) : kept;
        });
    }

    /** Keeps what the ledger said of a member's account; offers of who cannot be thanked are not suggested. */
    public Uni<Void> account(UUID communityId, UUID memberId, boolean open) {
        return communities.inTurn(communityId, () -> members.putAccount(communityId, memberId, open));
    }

    /**
     * Forgets a member: takes back what is open, then drops titles, descriptions and who signed in. Ids, categories, days
     * and minutes stay, for they are also the history of others.
     */
    public Uni<Void> forget(UUID communityId, UUID memberId) {
        return communities.inTurn(
                communityId,
                () -> members.put(communityId, memberId, MemberState.LEFT)
                        .chain(() -> depart(communityId, memberId))
                        .chain(() -> Multi.createFrom()
                                .iterable(erasures)
                                .onItem()
                                .transformToUniAndConcatenate(erasure -> erasure.memberErased(communityId, memberId))
                                .onItem()
                                .ignoreAsUni()));
    }

    /**
     * For whom the caller acts: for themself, or as a coordinator for the member named.
     *
     * <p>Refuses a caller who is no member and names nobody, a member who has left or names somebody else, and a name
     * that is not an active member of this community. As part of a larger unit of work nobody leaves before its end.
     */
    public Uni<Actor> actor(Caller caller, @Nullable UUID onBehalfOfMemberId) {
        UUID own = caller.memberId().orElse(null);
        if (onBehalfOfMemberId == null || onBehalfOfMemberId.equals(own)) {
            if (own == null) {
                return Uni.createFrom()
                        .failure(DomainProblem.of(
                                        MatchingProblem.MEMBER_MISSING,
                                        "You are not a member here yourself, so say for which member you do this.")
                                .at(POINTER, "is needed"));
            }
            return stateInTurn(caller.communityId(), own).map(found -> {
                // Whom the member service has not told of yet has been let in by their grant.
                if (found.isPresent() && found.get() == MemberState.LEFT) {
                    throw DomainProblem.of(CommonProblem.FORBIDDEN, "You have left this community.");
                }
                return new Actor(caller.communityId(), own, caller.subject(), Channel.SELF_WEB);
            });
        }
        if (!caller.has(Role.COORDINATOR)) {
            return Uni.createFrom()
                    .failure(DomainProblem.of(
                            CommonProblem.FORBIDDEN, "Only a coordinator can do this for another member."));
        }
        return stateInTurn(caller.communityId(), onBehalfOfMemberId).map(found -> {
            if (found.isEmpty() || found.get() != MemberState.ACTIVE) {
                throw DomainProblem.of(
                                MatchingProblem.MEMBER_UNKNOWN, "No active member of this community has this id.")
                        .at(POINTER, "is not an active member here");
            }
            return new Actor(caller.communityId(), onBehalfOfMemberId, caller.subject(), Channel.BROKER_PHONE);
        });
    }

    private Uni<Optional<MemberState>> stateInTurn(UUID communityId, UUID memberId) {
        return communities.inTurn(communityId, () -> members.find(communityId, memberId));
    }

    /** Those of these ids that are active members of this community. */
    public Uni<Set<UUID>> activeOf(UUID communityId, Set<UUID> memberIds) {
        return members.activeOf(communityId, memberIds);
    }

    private Uni<Void> depart(UUID communityId, UUID memberId) {
        return Multi.createFrom()
                .iterable(departures)
                .onItem()
                .transformToUniAndConcatenate(departure -> departure.memberLeft(communityId, memberId))
                .onItem()
                .ignoreAsUni();
    }
}
